package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.path.PathExpression;

/** What stands between the parentheses of a call. */
sealed interface Argument {
    record Literal(JsonNode value) implements Argument {}

    record Path(PathExpression path) implements Argument {}

    record Nested(IntrinsicCall call) implements Argument {}
}
