package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ReaderConfig} of an ItemReader. Step Functions Developer Guide, "ItemReader (Map)".
 *
 * @param inputType CSV, JSON, JSONL, PARQUET or MANIFEST; empty where nothing is written
 * @param flatten {@code Transformation} LOAD_AND_FLATTEN: the content of the listed objects, not the listing
 * @param manifestType ATHENA_DATA or S3_INVENTORY; empty where nothing is written
 * @param delimiter between the columns of a CSV file
 * @param headers the columns' names; null where the first row has them
 * @param itemsPointer JSON Pointer to the items in a JSON file; may be empty
 */
public record ReaderConfig(
        String inputType,
        boolean flatten,
        String manifestType,
        char delimiter,
        List<String> headers,
        String itemsPointer) {
    public ReaderConfig {
        headers = headers == null ? null : List.copyOf(headers);
    }

    public static ReaderConfig of(JsonNode json) {
        return new ReaderConfig(
                json.path("InputType").asText(),
                json.path("Transformation").asText().equals("LOAD_AND_FLATTEN"),
                json.path("ManifestType").asText(),
                delimiter(json.path("CSVDelimiter").asText()),
                headers(json),
                json.path("ItemsPointer").asText());
    }

    private static List<String> headers(JsonNode json) {
        if (!json.path("CSVHeaderLocation").asText().equals("GIVEN")) {
            return null;
        }
        List<String> headers = new ArrayList<>();
        json.path("CSVHeaders").forEach(name -> headers.add(name.asText()));
        return headers;
    }

    private static char delimiter(String word) {
        return switch (word) {
            case "PIPE" -> '|';
            case "SEMICOLON" -> ';';
            case "SPACE" -> ' ';
            case "TAB" -> '\t';
            default -> ',';
        };
    }

    boolean isInventory() {
        return manifestType.equals("S3_INVENTORY") || manifestType.isEmpty() && inputType.equals("MANIFEST");
    }

    boolean isAthenaManifest() {
        return manifestType.equals("ATHENA_DATA");
    }
}
