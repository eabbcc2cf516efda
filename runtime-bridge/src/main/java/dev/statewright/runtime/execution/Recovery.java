package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.CatcherPlan;
import dev.statewright.runtime.plan.ErrorPlan;
import dev.statewright.runtime.plan.RetrierPlan;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;
import java.time.Duration;
import java.util.Map;

/** What follows an error: a retrier, a catcher, or the end of the scope. ASL specification, "Errors". */
final class Recovery {
    static final Sighting.Handling UNHANDLED = new Sighting.Handling.Unhandled();

    private final Interpreter interpreter;

    Recovery(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** An expression of the state has no value. */
    void evaluationFailed(Frame frame, EvaluationFailure failure) {
        String cause = cause(frame, failure);
        if (failure.isQuery()) {
            // AWS lets this event point where the state's first one points; Wait states are the exception
            if (frame.last == frame.entered && frame.state.type() != StateType.WAIT) {
                frame.last = frame.beforeEntered;
            }
            interpreter.emit(
                    frame,
                    EventType.EVALUATION_FAILED,
                    new EventDetails.EvaluationFailed(failure.error(), cause, failure.location(), frame.state.name()));
        }
        failed(frame, failure.error(), cause);
    }

    static String cause(Frame frame, EvaluationFailure failure) {
        return "An error occurred while executing the state '" + frame.state.name() + "' (entered at the event id #"
                + frame.entered + "). " + failure.getMessage();
    }

    /** The state failed; its events say so already, but for MapStateFailed and ParallelStateFailed. */
    void failed(Frame frame, String error, String cause) {
        failed(frame, error, cause, false);
    }

    /** @param heartbeat whether the heartbeat ran out */
    void failed(Frame frame, String error, String cause, boolean heartbeat) {
        ErrorPlan errors = errors(frame.state.work());
        String name = error == null ? "" : error;
        if (retried(frame, errors, name, cause, heartbeat)) {
            return;
        }
        closeFanOut(frame, name);
        for (int i = 0; i < errors.catchers().length; i++) {
            CatcherPlan catcher = errors.catchers()[i];
            if (catcher.match().accepts(name, heartbeat)) {
                interpreter.seen(frame, name, cause, new Sighting.Handling.Caught(i));
                try {
                    caught(frame, catcher, name, cause);
                } catch (EvaluationFailure e) {
                    // an error of the catcher itself is not caught again
                    interpreter.ending().scopeFailed(frame, e.error(), cause(frame, e));
                }
                return;
            }
        }
        interpreter.seen(frame, name, cause, UNHANDLED);
        interpreter.ending().scopeFailed(frame, error, cause);
    }

    private boolean retried(Frame frame, ErrorPlan errors, String error, String cause, boolean heartbeat) {
        RetrierPlan[] retriers = errors.retriers();
        for (int i = 0; i < retriers.length; i++) {
            if (!retriers[i].match().accepts(error, heartbeat)) {
                continue;
            }
            if (frame.retries == null) {
                frame.retries = new int[retriers.length];
            }
            if (frame.retries[i] >= retriers[i].maxAttempts()) {
                return false;
            }
            double seconds = retriers[i].delay(frame.retries[i]++);
            if (retriers[i].jitter()) {
                seconds *= (interpreter.bits() >>> 11) * 0x1.0p-53;
            }
            interpreter.seen(frame, error, cause, new Sighting.Handling.Retried(i));
            frame.retryCount++;
            frame.phase = Frame.Phase.WAITING;
            frame.timer = interpreter
                    .timers()
                    .start(
                            frame,
                            interpreter.now().plus(Duration.ofMillis((long) (Math.min(seconds, 31_622_400) * 1000))),
                            Effect.Purpose.RETRY);
            return true;
        }
        return false;
    }

    /** No event tells of a Parallel or Map state's failure while it is retried. */
    private void closeFanOut(Frame frame, String error) {
        if (frame.state.type() == StateType.PARALLEL && frame.children != null) {
            interpreter.emit(frame, EventType.PARALLEL_STATE_FAILED, EventDetails.NONE);
        } else if (frame.state.type() == StateType.MAP
                && (frame.children != null || frame.mapRun != null || error.equals(EvaluationFailure.QUERY))) {
            interpreter.emit(frame, EventType.MAP_STATE_FAILED, EventDetails.NONE);
        }
        frame.stopped = frame.children;
        frame.children = null;
        frame.stoppedRun = frame.mapRun;
        frame.mapRun = null;
    }

    private void caught(Frame frame, CatcherPlan catcher, String error, String cause) {
        StatePlan state = frame.state;
        ObjectNode errorOutput = Json.NODES.objectNode();
        errorOutput.put("Error", error);
        errorOutput.put("Cause", cause == null ? "" : cause);
        Payload result = Payload.of(errorOutput);
        Evaluation evaluation = interpreter.evaluation(frame).withError(errorOutput);
        Payload output;
        if (state.isJsonata()) {
            output = catcher.output() == null
                    ? result
                    : Payload.of(catcher.output().evaluate(evaluation));
        } else {
            output = catcher.place().put(frame.input, result);
            evaluation.over(result);
        }
        Map<String, Payload> assigned = Results.assigned(catcher.assign(), evaluation);
        interpreter.exit(frame, catcher.next(), output, assigned);
    }

    static ErrorPlan errors(Work work) {
        return switch (work) {
            case Work.Task task -> task.errors();
            case Work.Parallel parallel -> parallel.errors();
            case Work.Map map -> map.errors();
            case Work.Pass _, Work.Choice _, Work.Wait _, Work.Succeed _, Work.Fail _ -> ErrorPlan.NONE;
        };
    }
}
