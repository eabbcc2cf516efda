package dev.statewright.model.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An object on its way to JSONata; it remembers which field came from which, so that the text can follow. */
final class ConvertedFields {

    private final ObjectNode json;
    private final Map<String, String> origins = new LinkedHashMap<>();

    private ConvertedFields(ObjectNode json) {
        this.json = json;
    }

    /**
     * @throws Unconvertible for what is no object
     */
    static ConvertedFields of(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return new ConvertedFields(object.deepCopy());
        }
        throw new Unconvertible(json + " is not an object");
    }

    ObjectNode json() {
        return json;
    }

    /** For each new name the old one that it takes the place of. */
    Map<String, String> origins() {
        return origins;
    }

    boolean has(String name) {
        return json.has(name);
    }

    Optional<JsonNode> get(String name) {
        return Optional.ofNullable(json.get(name));
    }

    void set(String name, JsonNode value) {
        json.set(name, value);
    }

    void replace(String name, UnaryOperator<JsonNode> convert) {
        if (json.has(name)) {
            json.set(name, convert.apply(json.get(name)));
        }
    }

    /** A field under another name, with its converted value; the first of several that become one decides. */
    void rename(String from, String to, UnaryOperator<JsonNode> convert) {
        if (json.has(from)) {
            JsonNode value = convert.apply(json.remove(from));
            json.set(to, value);
            origins.putIfAbsent(to, from);
        }
    }

    /** Says that a new field stands where an old one stood. */
    void leadsTo(String from, String to) {
        if (json.has(from)) {
            origins.putIfAbsent(to, from);
        }
    }

    void remove(String... names) {
        for (String name : names) {
            json.remove(name);
        }
    }
}
