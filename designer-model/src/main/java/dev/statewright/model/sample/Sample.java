package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * A value as it may look.
 *
 * @param value JSON; not to be changed
 * @param complete whether nothing of it had to be guessed: in an incomplete sample fields may be missing, and a null may stand for a
 *     value that nobody knows
 */
public record Sample(JsonNode value, boolean complete, Origin origin) {

    public Sample {
        Objects.requireNonNull(value);
        Objects.requireNonNull(origin);
    }

    /** A value that is known as a whole. */
    public static Sample of(JsonNode value, Origin origin) {
        return new Sample(value, true, origin);
    }

    /** A value of which nothing is known but who gives it. */
    public static Sample unknown(Origin origin) {
        return new Sample(JsonNodeFactory.instance.nullNode(), false, origin);
    }

    /** Whether nothing of the value is known. */
    public boolean isUnknown() {
        return !complete && value.isNull();
    }

    public Sample withOrigin(Origin other) {
        return new Sample(value, complete, other);
    }

    /** A part of the value, as well known as the whole. */
    public Sample part(JsonNode inner) {
        return new Sample(inner, complete, origin);
    }

    /** What a value may look like that comes from here or from there; where both say something, this one does. */
    public Sample or(Sample other) {
        if (isUnknown()) {
            return other.complete ? new Sample(other.value, false, other.origin) : other;
        }
        JsonNode both = union(value, other.value);
        return new Sample(both, complete && both.equals(value), origin);
    }

    private static JsonNode union(JsonNode mine, JsonNode theirs) {
        if (mine.isNull()) {
            return theirs;
        }
        if (!mine.isObject() || !theirs.isObject()) {
            return mine;
        }
        ObjectNode all = ((ObjectNode) mine).objectNode();
        mine.properties().forEach(field -> {
            JsonNode other = theirs.get(field.getKey());
            all.set(field.getKey(), other == null ? field.getValue() : union(field.getValue(), other));
        });
        theirs.properties().forEach(field -> {
            if (!mine.has(field.getKey())) {
                all.set(field.getKey(), field.getValue());
            }
        });
        return all;
    }
}
