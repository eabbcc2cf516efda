package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.nested.Ancestry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operation was sent. Members are read with the constraints that the API model gives them; what offends is collected, and
 * {@link #check()} refuses it all at once, as AWS does.
 */
final class Request {
    private final JsonNode json;
    private final Optional<Ancestry> caller;
    private final List<String> violations = new ArrayList<>();

    Request(JsonNode json) {
        this.json = json;
        this.caller = Optional.empty();
    }

    /** Sent by an execution of this process. */
    Request(JsonNode json, Ancestry caller) {
        this.json = json;
        this.caller = Optional.of(caller);
    }

    /** The execution that calls; empty where the call came from outside. */
    Optional<Ancestry> caller() {
        return caller;
    }

    JsonNode json() {
        return json;
    }

    /** Whether the member is there and not null. */
    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** A text that must be there; empty where it is not, and then {@link #check()} refuses. */
    String required(String name, int least, int most) {
        if (!has(name)) {
            violate("null", name, "Member must not be null");
        }
        return text(name, least, most).orElse("");
    }

    /** Lengths in characters. */
    Optional<String> text(String name, int least, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        String value = string(json.get(name));
        if (value.length() < least) {
            violate(quoted(value), name, "Member must have length greater than or equal to " + least);
        } else if (value.length() > most) {
            violate(quoted(value), name, "Member must have length less than or equal to " + most);
        }
        return Optional.of(value);
    }

    /** @param words the values in the order in which AWS lists them */
    Optional<String> oneOf(String name, Collection<String> words) {
        Optional<String> value = has(name) ? Optional.of(string(json.get(name))) : Optional.empty();
        value.filter(word -> !words.contains(word))
                .ifPresent(word -> violate(
                        quoted(word), name, "Member must satisfy enum value set: [" + String.join(", ", words) + "]"));
        return value;
    }

    int number(String name, int otherwise, int least, int most) {
        if (!has(name)) {
            return otherwise;
        }
        return number(json.get(name), name, least, most);
    }

    int number(JsonNode value, String where, int least, int most) {
        if (!value.isNumber()) {
            throw serialization(value.getNodeType() + "_VALUE can not be converted to an Integer");
        }
        if (value.longValue() < least) {
            violate(quoted(value.asText()), where, "Member must have value greater than or equal to " + least);
        } else if (value.longValue() > most) {
            violate(quoted(value.asText()), where, "Member must have value less than or equal to " + most);
        }
        return value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!json.get(name).isBoolean()) {
            throw serialization("The member '" + name + "' must be true or false");
        }
        return json.get(name).booleanValue();
    }

    /** The text matches. */
    void matches(String name, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            violate(quoted(value), name, "Member must satisfy regular expression pattern: " + pattern.pattern());
        }
    }

    /**
     * Notes an offence.
     *
     * @param value as it is shown
     * @param where {@code name}, {@code routingConfiguration.1.member.weight}
     */
    void violate(String value, String where, String constraint) {
        violations.add("Value " + value + " at '" + where + "' failed to satisfy constraint: " + constraint);
    }

    /** @throws ApiError where something offends */
    void check() {
        if (!violations.isEmpty()) {
            int count = violations.size();
            throw ApiError.validation(count + (count == 1 ? " validation error" : " validation errors") + " detected: "
                    + String.join("; ", violations));
        }
    }

    private static String quoted(String value) {
        return "'" + value + "'";
    }

    private static String string(JsonNode value) {
        if (!value.isTextual()) {
            throw serialization(value.getNodeType() + "_VALUE can not be converted to a String: " + Json.write(value));
        }
        return value.textValue();
    }

    private static ApiError serialization(String message) {
        return new ApiError("SerializationException", message);
    }
}
