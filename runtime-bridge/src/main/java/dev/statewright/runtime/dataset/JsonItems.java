package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.io.InputStream;

/** A JSON file: the elements of its array or the fields of its object, or of the one that {@code ItemsPointer} names. */
final class JsonItems implements ItemCursor {
    private static final String NO_ITEMS = "Attempting to map over non-iterable node.";

    private final String source;
    private final String pointer;
    private final InputStream bytes;
    private final Limits limits;
    private JsonParser parser;
    private boolean ended;

    /** @param pointer JSON Pointer; empty for the whole file */
    JsonItems(InputStream bytes, String pointer, String source, Limits limits) {
        this.bytes = bytes;
        this.pointer = pointer;
        this.source = source;
        this.limits = limits;
    }

    @Override
    public Item next() {
        if (ended) {
            return null;
        }
        try {
            if (parser == null) {
                parser = Json.parser(bytes);
                begin();
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                ended = true;
                return null;
            }
            if (token == null) {
                throw new UnreadableDataset(source + " is not JSON: it ends too early.");
            }
            String key = token == JsonToken.FIELD_NAME ? parser.currentName() : null;
            if (key != null) {
                parser.nextToken();
            }
            long begin = parser.currentLocation().getByteOffset();
            Item item = new Item(Json.current(parser), key, source);
            limits.checkItem(parser.currentLocation().getByteOffset() - begin, source);
            return item;
        } catch (JsonProcessingException e) {
            throw new UnreadableDataset(source + " is not JSON: line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw UnreadableDataset.of(source, e);
        }
    }

    /** Goes to the array or object of the items. */
    private void begin() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new UnreadableDataset(source + " is empty.");
        }
        for (String step : JsonPointerSteps.of(pointer)) {
            token = token == JsonToken.START_OBJECT
                    ? field(step)
                    : token == JsonToken.START_ARRAY ? element(step) : null;
            if (token == null) {
                throw new UnreadableDataset("The ItemsPointer '" + pointer + "' leads to nothing in " + source + ".");
            }
        }
        if (token != JsonToken.START_ARRAY && token != JsonToken.START_OBJECT) {
            throw new UnreadableDataset(NO_ITEMS);
        }
    }

    private JsonToken field(String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (found) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }

    private JsonToken element(String position) throws IOException {
        int at = position.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(position) : -1;
        for (JsonToken value = parser.nextToken();
                at >= 0 && value != JsonToken.END_ARRAY;
                value = parser.nextToken()) {
            if (at-- == 0) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }

    @Override
    public void close() {
        Closing.quietly(bytes);
    }
}
