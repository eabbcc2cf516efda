package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ReaderConfig} of an ItemReader. Step Functions Developer Guide, "ItemReader (Map)".
 *
 * @param inputType CSV, JSON, JSONL, PARQUET or MANIFEST; empty where nothing is written
 * @param delimiter between the columns of a CSV file
 * @param headers the columns' names; empty where the first row has them
 * @param itemsPointer JSON Pointer to the array in a JSON file; may be empty
 */
public record ReaderConfig(String inputType, char delimiter, List<String> headers, String itemsPointer) {
    public ReaderConfig {
        headers = List.copyOf(headers);
    }

    public static ReaderConfig of(JsonNode json) {
        List<String> headers = new ArrayList<>();
        if (json.path("CSVHeaderLocation").asText().equals("GIVEN")) {
            json.path("CSVHeaders").forEach(name -> headers.add(name.asText()));
        }
        char delimiter = switch (json.path("CSVDelimiter").asText()) {
            case "PIPE" -> '|';
            case "SEMICOLON" -> ';';
            case "SPACE" -> ' ';
            case "TAB" -> '\t';
            default -> ',';
        };
        return new ReaderConfig(
                json.path("InputType").asText(),
                delimiter,
                headers,
                json.path("ItemsPointer").asText());
    }
}
