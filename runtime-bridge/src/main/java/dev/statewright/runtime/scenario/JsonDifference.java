package dev.statewright.runtime.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place where two JSON values differ.
 *
 * @param path {@code $.order.items[2]}; {@code $} for the whole value
 * @param expected what stands there in the first value; empty where it has no such place
 * @param actual the same of the second value
 */
public record JsonDifference(String path, Optional<JsonNode> expected, Optional<JsonNode> actual) {

    /**
     * All places, from the top: order of members and spelling of numbers do not count.
     *
     * @param partial whether objects of the second value may have further members
     */
    public static List<JsonDifference> between(JsonNode expected, JsonNode actual, boolean partial) {
        List<JsonDifference> found = new ArrayList<>();
        collect(expected, actual, partial, "$", found);
        return found;
    }

    private static void collect(
            JsonNode expected, JsonNode actual, boolean partial, String path, List<JsonDifference> found) {
        if (expected.isObject() && actual.isObject()) {
            for (Map.Entry<String, JsonNode> each : expected.properties()) {
                String place = member(path, each.getKey());
                JsonNode other = actual.get(each.getKey());
                if (other == null) {
                    found.add(new JsonDifference(place, Optional.of(each.getValue()), Optional.empty()));
                } else {
                    collect(each.getValue(), other, partial, place, found);
                }
            }
            for (Map.Entry<String, JsonNode> each : actual.properties()) {
                if (!partial && !expected.has(each.getKey())) {
                    found.add(new JsonDifference(
                            member(path, each.getKey()), Optional.empty(), Optional.of(each.getValue())));
                }
            }
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                String place = path + "[" + i + "]";
                if (i < expected.size() && i < actual.size()) {
                    collect(expected.get(i), actual.get(i), partial, place, found);
                } else {
                    found.add(new JsonDifference(
                            place, Optional.ofNullable(expected.get(i)), Optional.ofNullable(actual.get(i))));
                }
            }
        } else if (!JsonMatch.isSame(expected, actual)) {
            found.add(new JsonDifference(path, Optional.of(expected), Optional.of(actual)));
        }
    }

    private static String member(String path, String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? path + "." + key : path + "['" + key + "']";
    }
}
