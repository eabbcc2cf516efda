package dev.statewright.model.completion.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A step of a path into data. */
sealed interface DataStep {

    /** A field of an object. */
    record Key(String name) implements DataStep {}

    /** An item of an array. */
    record Index(int at) implements DataStep {}

    /** All items, or some that are found by a filter or a slice. */
    record Each() implements DataStep {}

    /** Any depth. */
    record Anywhere() implements DataStep {}

    /** Where the step leads to from a value: to nothing, one value or several. */
    default Stream<JsonNode> from(JsonNode value) {
        return switch (this) {
            case Key(String name) -> Stream.ofNullable(value.get(name));
            // an example has few items: any of them tells what the others look like
            case Index(int at) ->
                value.isArray() && !value.isEmpty()
                        ? Stream.of(value.get(Math.min(at, value.size() - 1)))
                        : Stream.empty();
            case Each() -> value.valueStream();
            case Anywhere() ->
                Stream.concat(Stream.of(value), value.valueStream().flatMap(this::from));
        };
    }

    /** Where steps lead to one after the other. */
    static List<JsonNode> walk(JsonNode value, List<DataStep> steps) {
        List<JsonNode> found = List.of(value);
        for (DataStep step : steps) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode each : found) {
                step.from(each).forEach(next::add);
            }
            found = next;
        }
        return found;
    }

    /** As a path of JSONata does: a key asks every item of an array. */
    static List<JsonNode> walkMapping(JsonNode value, List<DataStep> steps) {
        List<JsonNode> found = List.of(value);
        for (DataStep step : steps) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode each : found) {
                Stream<JsonNode> asked = each.isArray() && step instanceof Key ? each.valueStream() : Stream.of(each);
                asked.flatMap(step::from).forEach(next::add);
            }
            found = next;
        }
        return found;
    }
}
