package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a line of control stood at one moment.
 *
 * @param executionArn of the workflow, or of the Map Run's child that it belongs to
 * @param state that it is in, or is about to enter
 * @param input of that state, before {@code InputPath}
 * @param variables all that it sees, those of outer scopes too
 * @param iteration position of the innermost iteration, or number of the Map Run's child; empty outside a Map state
 * @param enteredEvent the id of the event that entered the state; empty while it is about to be entered
 * @param retries so far in this visit of the state
 * @param task what it waits for; empty where it waits for no task
 * @param until when its waiting or its back-off ends; empty where it does neither
 */
public record FrameSnapshot(
        FramePath path,
        String executionArn,
        StatePath state,
        StateType type,
        Phase phase,
        Payload input,
        Map<String, JsonNode> variables,
        OptionalLong iteration,
        OptionalLong enteredEvent,
        int retries,
        Optional<TaskRequest> task,
        Optional<Instant> until) {

    /** What a line of control does. */
    public enum Phase {
        /** Its state is entered next. */
        ABOUT_TO_ENTER,
        /** Its state's work is about to begin once more, after a back-off. */
        ABOUT_TO_RETRY,
        /** It waits for a task, a timer, or what is inside its state. */
        IN_STATE
    }

    public FrameSnapshot {
        variables = Map.copyOf(variables);
    }

    static FrameSnapshot of(Interpreter interpreter, Frame frame) {
        return new FrameSnapshot(
                FramePath.of(frame),
                frame.record.identity.executionArn(),
                frame.state.path(),
                frame.state.type(),
                switch (frame.phase) {
                    case ENTER -> Phase.ABOUT_TO_ENTER;
                    case AGAIN -> Phase.ABOUT_TO_RETRY;
                    case WAITING, ENDED -> Phase.IN_STATE;
                },
                frame.input,
                frame.variables.visible(),
                iteration(frame),
                frame.phase == Frame.Phase.ENTER ? OptionalLong.empty() : OptionalLong.of(frame.entered),
                frame.retryCount,
                Optional.ofNullable(frame.task).map(task -> task.request),
                Optional.ofNullable(interpreter.timers().due(frame.timer)));
    }

    static OptionalLong iteration(Frame frame) {
        for (Frame at = frame; at != null; ) {
            if (at.group != null && at.group.isMap()) {
                return OptionalLong.of(at.index);
            }
            if (at.record.child != null && at.group == null) {
                return OptionalLong.of(at.record.child.number);
            }
            at = at.group == null ? null : at.group.owner;
        }
        return OptionalLong.empty();
    }
}
