package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.Work;

/** The end of a Map Run in the history of the workflow, and the Map state's result. */
final class MapRunEnd {
    private final Interpreter interpreter;
    private final MapRun run;

    MapRunEnd(Interpreter interpreter, MapRun run) {
        this.interpreter = interpreter;
        this.run = run;
    }

    void leave() {
        Frame owner = run.owner;
        owner.last = run.startedEvent;
        if (run.failure != null) {
            interpreter.emit(
                    owner,
                    EventType.MAP_RUN_FAILED,
                    new EventDetails.Failure(run.failure.error(), run.failure.cause()));
            interpreter.recovery().failed(owner, run.failure.error(), run.failure.cause());
            return;
        }
        // nothing points to these two
        long succeeded = interpreter.write(owner, run.startedEvent, EventType.MAP_RUN_SUCCEEDED, EventDetails.NONE);
        interpreter.write(owner, succeeded, EventType.MAP_STATE_SUCCEEDED, EventDetails.NONE);
        owner.mapRun = null;
        if (run.export == null && run.results.exceedLimit()) {
            throw EvaluationFailure.of(DataLimit.ERROR, DataLimit.cause(owner.state.name()));
        }
        Work.Map map = (Work.Map) owner.state.work();
        Results.exit(interpreter, owner, result(), map.resultSelector(), map.place());
    }

    private Payload result() {
        if (run.export == null) {
            return run.results.joined();
        }
        ObjectNode result = Json.NODES.objectNode().put("MapRunArn", run.arn);
        result.putObject("ResultWriterDetails")
                .put("Bucket", run.export.bucket())
                .put("Key", run.export.manifestKey());
        return Payload.of(result);
    }
}
