package dev.statewright.runtime.debug;

import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.execution.CannotRewind;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.execution.FrameView;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.shell.HeldExecution;
import java.time.Instant;
import java.util.Optional;

/** Something that somebody changes while an execution stands still. */
@FunctionalInterface
interface Change {
    /** @throws CannotChange where that cannot be; nothing has changed then */
    void apply(HeldExecution held, ForcedAnswers forced);

    static Payload parse(String json) {
        return ExecutionService.parse(json);
    }

    static Payload parseObject(String json) {
        Payload values = parse(json);
        if (!values.node().isObject()) {
            throw new CannotChange("Variables are an object: a value for each name.");
        }
        return values;
    }

    private static FrameSnapshot require(Execution execution, FramePath path) {
        return execution
                .frame(path)
                .map(FrameView::snapshot)
                .orElseThrow(() -> new CannotChange("That branch or iteration has ended."));
    }

    /** Another input. */
    record Input(FramePath frame, Payload input) implements Change {
        @Override
        public void apply(HeldExecution held, ForcedAnswers forced) {
            require(held.execution(), frame);
            held.intervene(at -> new Signal.ChangeInput(at, frame, input));
        }
    }

    /** Other values of variables. */
    record Variables(FramePath frame, Payload values) implements Change {
        @Override
        public void apply(HeldExecution held, ForcedAnswers forced) {
            require(held.execution(), frame);
            held.intervene(at -> new Signal.ChangeVariables(at, frame, values));
        }
    }

    /** A state without its work. */
    record Skip(FramePath frame, Payload output, Optional<String> next) implements Change {
        @Override
        public void apply(HeldExecution held, ForcedAnswers forced) {
            FrameSnapshot skipped = require(held.execution(), frame);
            if (skipped.type() == StateType.FAIL) {
                throw new CannotChange("A Fail state has no output: it cannot be skipped.");
            }
            if (skipped.type() == StateType.CHOICE && next.isEmpty()) {
                throw new CannotChange("A Choice state has no state that simply follows: choose the next one.");
            }
            next.filter(name -> !held.execution().knows(frame, name)).ifPresent(name -> {
                throw new CannotChange("There is no state '" + name + "' beside '"
                        + skipped.state().name() + "'.");
            });
            held.intervene(at -> new Signal.SkipState(at, frame, output, next.orElse(null)));
        }
    }

    /**
     * A task's answer.
     *
     * @param output null for an error
     */
    record Answer(FramePath frame, Payload output, String error, String cause) implements Change {
        @Override
        public void apply(HeldExecution held, ForcedAnswers forced) {
            FrameSnapshot asked = require(held.execution(), frame);
            if (asked.type() != StateType.TASK) {
                throw new CannotChange("The state '" + asked.state().name() + "' is no Task state: skip it instead.");
            }
            if (asked.task().isPresent()) {
                held.intervene(at -> signal(at, asked.task().get().taskId()));
            } else {
                held.leaveThePast();
                forced.put(this);
            }
        }

        Signal signal(Instant at, long taskId) {
            return output == null
                    ? new Signal.TaskFailed(at, taskId, error, cause)
                    : new Signal.TaskSucceeded(at, taskId, output);
        }
    }

    /** The end, as ABORTED. */
    record Abort() implements Change {
        @Override
        public void apply(HeldExecution held, ForcedAnswers forced) {
            held.intervene(at -> new Signal.Stop(at, null, null));
        }
    }

    /** Another definition. */
    record Definition(String text) implements Change {
        @Override
        public void apply(HeldExecution held, ForcedAnswers forced) {
            try {
                held.execution().requireChangeable(text);
            } catch (CannotRewind e) {
                throw new CannotChange(e.getMessage());
            }
            held.intervene(at -> new Signal.ChangeDefinition(at, text));
        }
    }
}
