package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.s3.ObjectStore;
import dev.statewright.runtime.s3.ObjectStoreFailure;
import dev.statewright.runtime.s3.ObjectSummary;
import java.io.InputStream;

/** Opens what an {@code ItemReader} names in an object store. Step Functions Developer Guide, "ItemReader (Map)". */
public final class Datasets {
    private final ObjectStore store;
    private final Limits limits;

    public Datasets(ObjectStore store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * @param action {@code getObject} or {@code listObjectsV2}
     * @param parameters {@code Bucket}, {@code Key} or {@code Prefix} …
     * @throws UnreadableDataset where it cannot be opened
     */
    public ItemCursor open(String action, JsonNode parameters, ReaderConfig config) {
        try {
            return action.equals("listObjectsV2")
                    ? listing(
                            new ObjectName(
                                    text(parameters, "Bucket"),
                                    parameters.path("Prefix").asText("")),
                            config)
                    : object(named(parameters, config), config);
        } catch (ObjectStoreFailure e) {
            throw new UnreadableDataset(e.getMessage());
        }
    }

    private static ObjectName named(JsonNode parameters, ReaderConfig config) {
        if (parameters.hasNonNull("VersionId")) {
            throw new UnreadableDataset(
                    config.inputType().equals("PARQUET")
                            ? "VersionId is not supported for Parquet files."
                            : "Objects have no versions here: leave out VersionId to read the object that is there.");
        }
        return new ObjectName(text(parameters, "Bucket"), text(parameters, "Key"));
    }

    private static String text(JsonNode parameters, String field) {
        JsonNode value = parameters.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new UnreadableDataset("The ItemReader names no " + field + ".");
        }
        return value.textValue();
    }

    private ItemCursor listing(ObjectName prefix, ReaderConfig config) {
        ItemCursor objects = new ListedItems(store.list(prefix.bucket(), prefix.key())
                .map(found -> new Item(listed(found), null, "s3://" + prefix.bucket())));
        if (!config.flatten()) {
            return objects;
        }
        return new ChainedItems(
                objects,
                object -> content(
                        new ObjectName(
                                prefix.bucket(), object.value().path("Key").textValue()),
                        config));
    }

    /** As Step Functions gives it to a child: spelled differently from what the S3 API answers. */
    private static ObjectNode listed(ObjectSummary object) {
        ObjectNode item = Json.NODES.objectNode();
        item.put("Etag", object.etag());
        item.put("Key", object.key());
        item.put("LastModified", object.lastModified().getEpochSecond());
        item.put("Size", object.size());
        item.put("StorageClass", "STANDARD");
        return item;
    }

    private ItemCursor object(ObjectName name, ReaderConfig config) {
        if (config.isInventory()) {
            return new Inventory(this, name).items(config);
        }
        if (config.isAthenaManifest()) {
            return new ChainedItems(
                    new AthenaManifest(bytes(name), name.uri()),
                    file -> content(ObjectName.ofUri(file.value().textValue()), config));
        }
        return content(name, config);
    }

    /** The items in one file. */
    ItemCursor content(ObjectName name, ReaderConfig config) {
        if (config.inputType().equals("PARQUET")) {
            return parquet(name);
        }
        String source = name.uri();
        InputStream bytes = bytes(name);
        return switch (config.inputType()) {
            case "CSV", "MANIFEST" -> new CsvItems(bytes, config.delimiter(), config.headers(), source);
            case "JSONL" -> new JsonLineItems(bytes, source, limits);
            default -> new JsonItems(bytes, config.itemsPointer(), source, limits);
        };
    }

    private ItemCursor parquet(ObjectName name) {
        limits.checkFile(store.describe(name.bucket(), name.key()).size(), name.uri());
        return ParquetItems.open(store, name);
    }

    /** The file's content, unpacked. */
    InputStream bytes(ObjectName name) {
        try {
            limits.checkFile(store.describe(name.bucket(), name.key()).size(), name.uri());
            return Compression.of(name.key()).unpacked(store.read(name.bucket(), name.key()), name.uri());
        } catch (ObjectStoreFailure e) {
            throw new UnreadableDataset(e.getMessage());
        }
    }
}
