package dev.statewright.runtime.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.path.PathExpression;

/** {@code InputPath} and {@code OutputPath}: which part of a value goes on. */
public sealed interface Selection {
    /**
     * @param environment its input is the value's node
     * @throws EvaluationFailure where the path leads nowhere
     */
    Payload of(Payload value, Environment environment);

    /** The value as it is; its text stays as it was written. */
    record Whole() implements Selection {
        @Override
        public Payload of(Payload value, Environment environment) {
            return value;
        }
    }

    /** {@code null} is written: an empty object goes on. */
    record Nothing() implements Selection {
        @Override
        public Payload of(Payload value, Environment environment) {
            return Payload.EMPTY_OBJECT;
        }
    }

    record Part(PathExpression path) implements Selection {
        @Override
        public Payload of(Payload value, Environment environment) {
            return Payload.of(read(path, environment));
        }
    }

    /** What a path leads to. */
    static JsonNode read(PathExpression path, Environment environment) {
        JsonNode found = path.read(environment);
        if (found == null) {
            JsonNode root = path.root(environment);
            throw EvaluationFailure.runtime("Invalid path '" + path.text() + "' : "
                    + (root == null ? "No results for path: $" : path.path().miss(root)));
        }
        return found;
    }
}
