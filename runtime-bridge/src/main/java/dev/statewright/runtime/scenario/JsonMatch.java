package dev.statewright.runtime.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.util.Map;
import java.util.Optional;

/** Compares JSON by value. */
public final class JsonMatch {
    private JsonMatch() {}

    /**
     * The first place where two values differ.
     *
     * @param partial whether the actual value's objects may have further members
     * @return a sentence; empty where they match
     */
    public static Optional<String> difference(JsonNode expected, JsonNode actual, boolean partial) {
        return difference(expected, actual, partial, "");
    }

    private static Optional<String> difference(JsonNode expected, JsonNode actual, boolean partial, String path) {
        if (expected.isObject() && actual.isObject()) {
            return ofObjects(expected, actual, partial, path);
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                Optional<String> found = difference(expected.get(i), actual.get(i), partial, path + "[" + i + "]");
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return isSame(expected, actual)
                ? Optional.empty()
                : Optional.of(at(path) + "expected " + Json.write(expected) + ", was " + Json.write(actual));
    }

    private static Optional<String> ofObjects(JsonNode expected, JsonNode actual, boolean partial, String path) {
        for (Map.Entry<String, JsonNode> each : expected.properties()) {
            String place = path + "." + each.getKey();
            JsonNode other = actual.get(each.getKey());
            Optional<String> found = other == null
                    ? Optional.of(at(place) + "expected " + Json.write(each.getValue()) + ", is missing")
                    : difference(each.getValue(), other, partial, place);
            if (found.isPresent()) {
                return found;
            }
        }
        if (!partial) {
            for (Map.Entry<String, JsonNode> each : actual.properties()) {
                if (!expected.has(each.getKey())) {
                    return Optional.of(
                            at(path + "." + each.getKey()) + "not expected, was " + Json.write(each.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    static boolean isSame(JsonNode expected, JsonNode actual) {
        return expected.isNumber() && actual.isNumber()
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : "$" + path + ": ";
    }
}
