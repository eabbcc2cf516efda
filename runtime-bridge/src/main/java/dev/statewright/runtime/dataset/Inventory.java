package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** An Amazon S3 inventory: a manifest that names CSV files without headers, and their columns. Amazon S3 User Guide, "Inventory list". */
final class Inventory {
    private final Datasets datasets;
    private final ObjectName manifest;

    Inventory(Datasets datasets, ObjectName manifest) {
        this.datasets = datasets;
        this.manifest = manifest;
    }

    ItemCursor items(ReaderConfig config) {
        JsonNode json = read();
        String format = json.path("fileFormat").asText();
        if (!format.equals("CSV")) {
            throw new UnreadableDataset("The inventory " + manifest.uri() + " has files in the format '" + format
                    + "': only CSV can be read.");
        }
        List<String> columns = Arrays.stream(json.path("fileSchema").asText().split(","))
                .map(String::strip)
                .toList();
        ReaderConfig rows = new ReaderConfig("CSV", false, "", config.delimiter(), columns, "");
        String bucket = bucket(json);
        return new ChainedItems(
                new ListedItems(StreamSupport.stream(json.path("files").spliterator(), false)
                        .map(file -> new Item(file.path("key"), null, manifest.uri()))),
                file -> datasets.content(new ObjectName(bucket, file.value().asText()), rows));
    }

    /** The bucket that holds the files: the manifest has it as {@code arn:aws:s3:::NAME}. */
    private String bucket(JsonNode json) {
        String arn = json.path("destinationBucket").asText();
        return arn.isEmpty() ? manifest.bucket() : arn.substring(arn.lastIndexOf(':') + 1);
    }

    private JsonNode read() {
        try (InputStream bytes = datasets.bytes(manifest)) {
            return Json.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnreadableDataset("The inventory manifest " + manifest.uri() + " is not JSON.");
        }
    }
}
