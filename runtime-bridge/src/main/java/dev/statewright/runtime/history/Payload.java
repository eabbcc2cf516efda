package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/**
 * A JSON value that passes through an execution, with its exact text where that is known. AWS keeps the text of an input as it was sent
 * (white space included) for as long as no step makes a new value of it. Both halves are made only when asked for: most payloads of a
 * long run are never printed. Safe for many threads; the node must not be changed.
 */
public final class Payload {
    public static final Payload EMPTY_OBJECT = new Payload(Json.NODES.objectNode(), "{}");
    public static final Payload NULL = new Payload(Json.NODES.nullNode(), "null");

    private volatile JsonNode node;

    /** The text, or a Supplier of it, or null where the node decides. */
    private volatile Object text;

    private Payload(JsonNode node, Object text) {
        this.node = node;
        this.text = text;
    }

    /** A value whose text is the compact form. */
    public static Payload of(JsonNode node) {
        return new Payload(node, null);
    }

    /** A value as it was written. The text must be JSON: see {@link Json#read(String)} for text that may not be. */
    public static Payload ofText(String text) {
        return new Payload(null, text);
    }

    /** A value with the text that it was written with. */
    public static Payload of(JsonNode node, String text) {
        return new Payload(node, text);
    }

    /** A value whose text is made in its own way, once somebody asks for it. */
    public static Payload of(JsonNode node, Supplier<String> text) {
        return new Payload(node, text);
    }

    public JsonNode node() {
        JsonNode known = node;
        if (known == null) {
            known = Json.readTrusted((String) text);
            node = known;
        }
        return known;
    }

    public String text() {
        Object known = text;
        if (known instanceof String made) {
            return made;
        }
        String made = known instanceof Supplier<?> supplier ? (String) supplier.get() : Json.write(node);
        text = made;
        return made;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && text().equals(payload.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
