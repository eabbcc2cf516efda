package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Selection;
import dev.statewright.runtime.plan.Work;

/** The beginning of a Map state: its items, how many at once. */
final class MapStart {
    /** Step Functions' quota. */
    private static final int MAX_INLINE = 40;

    private final Interpreter interpreter;
    private final Frame frame;
    private final Work.Map map;
    private final Evaluation evaluation;

    MapStart(Interpreter interpreter, Frame frame, Work.Map map) {
        this.interpreter = interpreter;
        this.frame = frame;
        this.map = map;
        this.evaluation = interpreter.evaluation(frame);
    }

    /** The iterations of an inline Map. */
    FanOut begin() {
        Payload selected = selected();
        int written = concurrency();
        JsonNode items = items(selected, false);
        interpreter.emit(frame, EventType.MAP_STATE_STARTED, new EventDetails.MapStarted(items.size()));
        int concurrency = written == 0 ? MAX_INLINE : Math.min(written, MAX_INLINE);
        return new FanOut(
                frame,
                items.size(),
                new FanOut.MapItems(map.processor(), items, map.itemSelector(), selected, concurrency));
    }

    /** What {@code InputPath} leaves; expressions see it from now on. */
    Payload selected() {
        Payload selected =
                frame.state.isJsonata() ? frame.input : frame.state.input().of(frame.input, evaluation);
        evaluation.over(selected);
        return selected;
    }

    /** @param fields whether an object's fields can be items, too */
    JsonNode items(Payload selected, boolean fields) {
        return frame.state.isJsonata() ? queriedItems(fields) : itemsAtPath(selected, fields);
    }

    private JsonNode queriedItems(boolean fields) {
        if (map.items() == null) {
            JsonNode input = frame.input.node();
            if (!input.isArray()) {
                throw noArray(input);
            }
            return input;
        }
        JsonNode items = map.items().evaluate(evaluation);
        if (items.isArray() || fields && items.isObject()) {
            return items;
        }
        if (map.items() instanceof Template.Query(var expression)) {
            throw expression.unexpected(items, "array");
        }
        throw noArray(items);
    }

    private static EvaluationFailure noArray(JsonNode items) {
        return EvaluationFailure.query("Map state input must be an array but was: " + Json.write(items), null);
    }

    private JsonNode itemsAtPath(Payload selected, boolean fields) {
        JsonNode items = map.itemsPath() == null ? selected.node() : Selection.read(map.itemsPath(), evaluation);
        if (!items.isArray() && !(fields && items.isObject())) {
            String path = map.itemsPath() == null ? "$" : map.itemsPath().text();
            throw EvaluationFailure.runtime("Reference path \"" + path + "\" must point to array.");
        }
        return items;
    }

    /** As written; 0 where nothing is. */
    int concurrency() {
        double written = switch (map.maxConcurrency()) {
            case Amount.None _ -> 0;
            case Amount.Written amount -> Amounts.whole("MaxConcurrency", amount.value());
            case Amount.Computed amount -> Amounts.computed("MaxConcurrency", amount, evaluation);
            case Amount.ByPath amount -> Amounts.byPath("MaxConcurrency", amount.path(), "integer", evaluation);
        };
        if (written < 0) {
            throw EvaluationFailure.runtime(
                    "Expected non-negative integer for MaxConcurrency, got '" + (long) written + "' instead.");
        }
        return (int) Math.min(written, Integer.MAX_VALUE);
    }
}
