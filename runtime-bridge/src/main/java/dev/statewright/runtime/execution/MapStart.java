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

/** The beginning of a Map state: its items, how many at once, what it tolerates. */
final class MapStart {
    /** Step Functions' quotas. */
    private static final int MAX_INLINE = 40;

    private static final int MAX_DISTRIBUTED = 10_000;

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

    /** The iterations to go through; null where the items have to be read first. */
    FanOut begin() {
        Payload selected = selected();
        int concurrency = concurrency();
        if (map.distribution() != null && map.distribution().reading() != null) {
            new MapReading(interpreter, frame, map).begin(selected, concurrency);
            return null;
        }
        JsonNode items = frame.state.isJsonata() ? queriedItems() : itemsAtPath(selected);
        interpreter.emit(frame, EventType.MAP_STATE_STARTED, new EventDetails.MapStarted(items.size()));
        return over(items, selected, concurrency, map.distribution() == null ? null : run());
    }

    private Payload selected() {
        Payload selected =
                frame.state.isJsonata() ? frame.input : frame.state.input().of(frame.input, evaluation);
        evaluation.over(selected);
        return selected;
    }

    /** The iterations over items that were read. */
    FanOut begin(JsonNode items, int concurrency, MapRun run) {
        return over(items, selected(), concurrency, run);
    }

    private FanOut over(JsonNode items, Payload selected, int concurrency, MapRun run) {
        Work.Batching batching = run == null ? null : map.distribution().batching();
        FanOut.MapItems all =
                new FanOut.MapItems(map.processor(), items, map.itemSelector(), selected, concurrency, run);
        if (batching != null) {
            JsonNode batches = new Batches(interpreter, frame, batching).of(all);
            all = new FanOut.MapItems(map.processor(), batches, null, selected, concurrency, run);
        }
        return new FanOut(frame, all.items().size(), all);
    }

    private JsonNode queriedItems() {
        if (map.items() == null) {
            JsonNode input = frame.input.node();
            if (!input.isArray()) {
                throw EvaluationFailure.query("Map state input must be an array but was: " + Json.write(input), null);
            }
            return input;
        }
        return map.items() instanceof Template.Query(var expression)
                ? expression.evaluate(evaluation, "array")
                : map.items().evaluate(evaluation);
    }

    private JsonNode itemsAtPath(Payload selected) {
        JsonNode items = map.itemsPath() == null ? selected.node() : Selection.read(map.itemsPath(), evaluation);
        if (!items.isArray()) {
            String path = map.itemsPath() == null ? "$" : map.itemsPath().text();
            throw EvaluationFailure.runtime("Reference path \"" + path + "\" must point to array.");
        }
        return items;
    }

    private int concurrency() {
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
        int most = map.distribution() == null ? MAX_INLINE : MAX_DISTRIBUTED;
        return written == 0 ? most : (int) Math.min(written, most);
    }

    /** Begins a Map Run: tells what it tolerates, writes its first event. */
    MapRun run() {
        Work.Distribution distribution = map.distribution();
        double count = tolerance("ToleratedFailureCount", distribution.toleratedFailureCount(), "integer");
        if (count < 0 && !(distribution.toleratedFailureCount() instanceof Amount.None)) {
            throw EvaluationFailure.runtime("ToleratedFailureCount cannot be negative.");
        }
        double percentage = tolerance("ToleratedFailurePercentage", distribution.toleratedFailurePercentage(), "float");
        if ((percentage < 0 || percentage > 100)
                && !(distribution.toleratedFailurePercentage() instanceof Amount.None)) {
            throw EvaluationFailure.runtime("ToleratedFailurePercentage must be between 0 and 100.");
        }
        String arn = runArn(distribution);
        long started = interpreter.emit(frame, EventType.MAP_RUN_STARTED, new EventDetails.MapRunStarted(arn));
        return new MapRun(arn, started, count, percentage);
    }

    private double tolerance(String field, Amount amount, String kind) {
        return switch (amount) {
            case Amount.None _ -> -1;
            case Amount.Written written -> written.value().asDouble();
            case Amount.Computed computed ->
                computed.expression().evaluate(evaluation, "number").asDouble();
            case Amount.ByPath byPath -> Amounts.byPath(field, byPath.path(), kind, evaluation);
        };
    }

    private String runArn(Work.Distribution distribution) {
        String machine = interpreter.identity().machineArn().replace(":stateMachine:", ":mapRun:");
        String label = distribution.label().isEmpty() ? uuid() : distribution.label();
        return machine + "/" + label + ":" + uuid();
    }

    private String uuid() {
        long high = interpreter.bits() & 0xffffffffffff0fffL | 0x4000L;
        long low = interpreter.bits() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new java.util.UUID(high, low).toString();
    }
}
