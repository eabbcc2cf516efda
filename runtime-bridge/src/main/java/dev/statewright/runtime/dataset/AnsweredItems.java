package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/** The items in what a service or its mock answered: a listing ({@code Contents}), an object's {@code Body}, or the items themselves. */
public final class AnsweredItems implements ItemCursor {
    private final Iterator<Item> items;

    private AnsweredItems(Iterator<Item> items) {
        this.items = items;
    }

    /**
     * @param source as {@link Item#source} has it
     * @throws UnreadableDataset where there are no items in it
     */
    public static ItemCursor of(ReaderConfig config, JsonNode answer, String source) {
        JsonNode body = answer.path("Contents").isArray() ? answer.get("Contents") : answer.path("Body");
        if (body.isMissingNode()) {
            body = answer;
        }
        return body.isTextual() ? read(config, body.textValue(), source) : iterated(body, source);
    }

    private static ItemCursor read(ReaderConfig config, String body, String source) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return switch (config.inputType()) {
            case "CSV" -> new CsvItems(bytes, config.delimiter(), config.headers(), source);
            case "JSONL" -> new JsonLineItems(bytes, source, Limits.NONE);
            case "JSON", "" -> new JsonItems(bytes, config.itemsPointer(), source, Limits.NONE);
            default ->
                throw new UnreadableDataset("An answer cannot hold a file of the type " + config.inputType()
                        + ": give the items themselves as a list.");
        };
    }

    /** The elements of an array, the fields of an object. */
    public static ItemCursor iterated(JsonNode items, String source) {
        if (items.isArray()) {
            Iterator<JsonNode> elements = items.elements();
            return new AnsweredItems(iterator(elements, value -> new Item(value, null, source)));
        }
        if (items.isObject()) {
            Iterator<Map.Entry<String, JsonNode>> fields = items.properties().iterator();
            return new AnsweredItems(iterator(fields, field -> new Item(field.getValue(), field.getKey(), source)));
        }
        throw new UnreadableDataset("Attempting to map over non-iterable node.");
    }

    private static <T> Iterator<Item> iterator(Iterator<T> all, java.util.function.Function<T, Item> item) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Item next() {
                return item.apply(all.next());
            }
        };
    }

    @Override
    public Item next() {
        return items.hasNext() ? items.next() : null;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
