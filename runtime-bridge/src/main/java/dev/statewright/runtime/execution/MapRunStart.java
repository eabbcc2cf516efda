package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.maprun.ChildNames;
import dev.statewright.runtime.maprun.ResultsRequest;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Work;
import java.util.List;
import java.util.UUID;

/** The beginning of a Distributed Map: evaluates its fields, writes its first events. */
final class MapRunStart {
    private final Interpreter interpreter;
    private final Frame frame;
    private final Work.Map map;
    private final Work.Distribution distribution;
    private final MapStart start;

    MapRunStart(Interpreter interpreter, Frame frame, Work.Map map, MapStart start) {
        this.interpreter = interpreter;
        this.frame = frame;
        this.map = map;
        this.distribution = map.distribution();
        this.start = start;
    }

    void begin() {
        Payload selected = start.selected();
        int concurrency = start.concurrency();
        JsonNode atHand = distribution.reading() == null ? start.items(selected, true) : null;
        // how many items a dataset has is not known yet: AWS writes 0
        interpreter.emit(
                frame, EventType.MAP_STATE_STARTED, new EventDetails.MapStarted(atHand == null ? 0 : atHand.size()));
        Payload arguments = atHand == null ? arguments(selected) : null;
        long most = atHand == null ? most(selected) : 0;
        Evaluation evaluation = interpreter.evaluation(frame).over(selected);
        BatchSize batchSize = distribution.batching() == null
                ? null
                : BatchSize.of(distribution.batching(), interpreter.identity().maxBytes(), evaluation);
        MapRun run = begun(concurrency, selected);
        run.feed = atHand == null ? feed(arguments, most) : ItemFeed.of(atHand);
        run.inputs = new ChildInputs(interpreter, frame, map.itemSelector(), selected, batchSize, run.feed);
        frame.mapRun = run;
        if (most < 0) {
            run.feed.received(List.of(), true);
            interpreter.mapRuns().refuse(run, RunFailure.unreadable("field MaxItems must be positive"));
        } else {
            interpreter.mapRuns().begin(run);
        }
    }

    private Payload arguments(Payload selected) {
        return distribution.reading().arguments() == null
                ? Payload.EMPTY_OBJECT
                : Payload.of(distribution
                        .reading()
                        .arguments()
                        .evaluate(interpreter.evaluation(frame).over(selected)));
    }

    /** 0 is as good as nothing written. */
    private long most(Payload selected) {
        Evaluation evaluation = interpreter.evaluation(frame).over(selected);
        double most = switch (distribution.reading().maxItems()) {
            case Amount.None _ -> 0;
            case Amount.Written written -> Amounts.whole("MaxItems", written.value());
            case Amount.Computed computed -> Amounts.computed("MaxItems", computed, evaluation);
            case Amount.ByPath byPath -> Amounts.byPath("MaxItems", byPath.path(), "integer", evaluation);
        };
        return most == 0 ? Long.MAX_VALUE : (long) most;
    }

    private ItemFeed feed(Payload arguments, long most) {
        return ItemFeed.reading(
                interpreter,
                new ItemsRequest(
                        interpreter
                                .tasks()
                                .request(frame, distribution.reading().resource(), arguments),
                        distribution.reading().config(),
                        most,
                        interpreter.identity().maxEvents().isPresent()));
    }

    /** Tells what the run tolerates and where its results go, writes its first event. */
    private MapRun begun(int concurrency, Payload selected) {
        Tolerance tolerance = tolerance(selected);
        Work.Writing writing = distribution.writing();
        JsonNode place = writing == null || writing.arguments() == null
                ? null
                : writing.arguments().evaluate(interpreter.evaluation(frame).over(selected));
        String arn = arn();
        MapRun run = new MapRun(
                new MapRunBeginning(
                        arn,
                        map.processor(),
                        distribution.express(),
                        new ChildNames(interpreter.bits()),
                        concurrency,
                        tolerance,
                        new RunResults(
                                writing == null ? null : writing.config(),
                                distribution.express(),
                                interpreter.identity().maxBytes()),
                        place == null
                                ? null
                                : new ResultsRequest(
                                        arn,
                                        text(place, "Bucket"),
                                        place.path("Prefix").asText(""),
                                        distribution.express(),
                                        writing.config())),
                frame,
                interpreter.now());
        run.startedEvent = interpreter.emit(frame, EventType.MAP_RUN_STARTED, new EventDetails.MapRunStarted(arn));
        return run;
    }

    private static String text(JsonNode place, String field) {
        JsonNode value = place.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw EvaluationFailure.runtime("The ResultWriter's " + field + " must be a string but was: "
                    + (value.isMissingNode() ? "missing" : Json.write(value)));
        }
        return value.textValue();
    }

    private Tolerance tolerance(Payload selected) {
        Evaluation evaluation = interpreter.evaluation(frame).over(selected);
        double count = amount("ToleratedFailureCount", distribution.toleratedFailureCount(), "integer", evaluation);
        if (count < 0) {
            throw EvaluationFailure.runtime("ToleratedFailureCount cannot be negative.");
        }
        double percentage =
                amount("ToleratedFailurePercentage", distribution.toleratedFailurePercentage(), "float", evaluation);
        if (percentage < 0 || percentage > 100) {
            throw EvaluationFailure.runtime("ToleratedFailurePercentage must be between 0 and 100.");
        }
        return new Tolerance((long) count, percentage);
    }

    private static double amount(String field, Amount amount, String kind, Evaluation evaluation) {
        return switch (amount) {
            case Amount.None _ -> 0;
            case Amount.Written written -> written.value().asDouble();
            case Amount.Computed computed ->
                computed.expression().evaluate(evaluation, "number").asDouble();
            case Amount.ByPath byPath -> Amounts.byPath(field, byPath.path(), kind, evaluation);
        };
    }

    private String arn() {
        String machine = frame.record.identity.machineArn().replace(":stateMachine:", ":mapRun:");
        String label = distribution.label().isEmpty() ? uuid() : distribution.label();
        return machine + "/" + label + ":" + uuid();
    }

    private String uuid() {
        long high = interpreter.bits() & 0xffffffffffff0fffL | 0x3000L;
        long low = interpreter.bits() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
