package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.dataset.Dataset;
import dev.statewright.runtime.dataset.UnreadableDataset;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Work;

/** A Distributed Map that reads its items first: the read is a task like any other, without events of its own. */
final class MapReading {
    private final Interpreter interpreter;
    private final Frame frame;
    private final Work.Map map;

    MapReading(Interpreter interpreter, Frame frame, Work.Map map) {
        this.interpreter = interpreter;
        this.frame = frame;
        this.map = map;
    }

    void begin(Payload selected, int concurrency) {
        Work.Reading reading = map.distribution().reading();
        // how many items there are is not known yet: AWS writes 0
        interpreter.emit(frame, EventType.MAP_STATE_STARTED, new EventDetails.MapStarted(0));
        Evaluation evaluation = interpreter.evaluation(frame).over(selected);
        Payload input = reading.arguments() == null
                ? Payload.EMPTY_OBJECT
                : Payload.of(reading.arguments().evaluate(evaluation));
        long most = most(reading.maxItems(), evaluation);
        MapRun run = new MapStart(interpreter, frame, map).run();
        frame.reading = new Reading(run, most == 0 ? Long.MAX_VALUE : most, concurrency);
        if (most < 0) {
            failed("field MaxItems must be positive");
            return;
        }
        interpreter.tasks().ask(frame, reading.resource(), input);
    }

    private static long most(Amount amount, Evaluation evaluation) {
        return switch (amount) {
            case Amount.None _ -> Long.MAX_VALUE;
            case Amount.Written written -> Amounts.whole("MaxItems", written.value());
            case Amount.Computed computed -> Amounts.computed("MaxItems", computed, evaluation);
            case Amount.ByPath byPath -> (long) Amounts.byPath("MaxItems", byPath.path(), "integer", evaluation);
        };
    }

    void answered(Payload answer) {
        JsonNode items;
        try {
            items = Dataset.items(map.distribution().reading().config(), answer.node(), frame.reading.most());
        } catch (UnreadableDataset e) {
            failed(e.getMessage());
            return;
        }
        Reading reading = frame.reading;
        frame.reading = null;
        interpreter
                .fanOuts()
                .begin(frame, new MapStart(interpreter, frame, map).begin(items, reading.concurrency(), reading.run()));
    }

    void failed(String cause) {
        MapRun run = frame.reading.run();
        frame.reading = null;
        // an empty fan-out, so that the Map state's end is written
        frame.children = new FanOut(frame, 0, new FanOut.MapItems(null, null, null, null, 0, run));
        String error = "States.ItemReaderFailed";
        interpreter.emit(frame, EventType.MAP_RUN_FAILED, new EventDetails.Failure(error, cause));
        interpreter.recovery().failed(frame, error, cause);
    }

    /** What is needed when the answer comes. */
    record Reading(MapRun run, long most, int concurrency) {}
}
