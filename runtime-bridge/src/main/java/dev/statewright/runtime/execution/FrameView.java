package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.JsonataExpression;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.intrinsic.Chance;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** A line of control to look at, on the execution's thread, for as long as the execution stands still. {@link #snapshot()} outlives that. */
public final class FrameView {
    private final Interpreter interpreter;
    private final Frame frame;

    FrameView(Interpreter interpreter, Frame frame) {
        this.interpreter = interpreter;
        this.frame = frame;
    }

    public FramePath path() {
        return FramePath.of(frame);
    }

    /** The state that it is in, or is about to enter. */
    public StatePath state() {
        return frame.state.path();
    }

    /** Whether the next step enters the state. */
    public boolean isAboutToEnter() {
        return frame.phase == Frame.Phase.ENTER;
    }

    /** Whether it has not entered any state yet. */
    public boolean isNew() {
        return frame.enteredAt == null;
    }

    /** The position of the innermost iteration, or the number of a Map Run's child; empty outside a Map state. */
    public OptionalLong iteration() {
        return FrameSnapshot.iteration(frame);
    }

    /** Whether it is an iteration, or a Map Run's child, of that Map state itself. */
    public boolean isIterationOf(StatePath map) {
        if (frame.group != null) {
            return frame.group.isMap() && frame.group.owner.state.path().equals(map);
        }
        return frame.record.child != null
                && frame.record.child.run.owner.state.path().equals(map);
    }

    /** The event that entered the state that it is in, or was in last; 0 for none. */
    public long lastEntered() {
        return frame.entered;
    }

    /** The task that it waits for; empty where it waits for none. */
    public Optional<TaskRequest> task() {
        return Optional.ofNullable(frame.task).map(task -> task.request);
    }

    public FrameSnapshot snapshot() {
        return FrameSnapshot.of(interpreter, frame);
    }

    /**
     * The value of an expression over the state's data, variables and context object. It changes nothing: random numbers come from
     * elsewhere.
     *
     * @param result {@code $states.result}; null where there is none
     * @throws EvaluationFailure where it has none
     */
    public JsonNode evaluate(JsonataExpression expression, Payload result) {
        Instant entered = frame.enteredAt;
        if (isAboutToEnter()) {
            frame.enteredAt = interpreter.now();
        }
        try {
            return expression.evaluate(
                    new Evaluation(interpreter, new Aside()).of(frame).withResult(result));
        } finally {
            frame.enteredAt = entered;
        }
    }

    /** Random numbers that the execution does not miss. */
    private static final class Aside implements Chance {
        private final SplittableRandom random = new SplittableRandom(0);

        @Override
        public long between(long from, long to) {
            return random.nextLong(from, to);
        }

        @Override
        public long bits() {
            return random.nextLong();
        }
    }
}
