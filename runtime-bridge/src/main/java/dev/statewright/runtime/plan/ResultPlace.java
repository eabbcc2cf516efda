package dev.statewright.runtime.plan;

import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.path.InvalidPath;
import dev.statewright.runtime.path.ReferencePath;

/** {@code ResultPath}: where a result goes in a state's input. */
public sealed interface ResultPlace {
    /** @throws EvaluationFailure States.ResultPathMatchFailure, where the input has no such place */
    Payload put(Payload input, Payload result);

    /** {@code $}, or nothing written: the result takes the input's place. */
    record Replace() implements ResultPlace {
        @Override
        public Payload put(Payload input, Payload result) {
            return result;
        }
    }

    /** {@code null}: the result is thrown away. */
    record Discard() implements ResultPlace {
        @Override
        public Payload put(Payload input, Payload result) {
            return input;
        }
    }

    record At(ReferencePath path) implements ResultPlace {
        @Override
        public Payload put(Payload input, Payload result) {
            try {
                return Payload.of(path.put(input.node(), result.node()));
            } catch (InvalidPath e) {
                throw EvaluationFailure.of("States.ResultPathMatchFailure", e.getMessage());
            }
        }
    }
}
