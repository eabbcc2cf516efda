package dev.statewright.runtime.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.JsonataExpression;
import dev.statewright.runtime.path.PathExpression;

/** A number or text of a definition: written, read by a path, or computed. */
public sealed interface Amount {
    /** Nothing is written. */
    record None() implements Amount {}

    record Written(JsonNode value) implements Amount {}

    record ByPath(PathExpression path) implements Amount {}

    record Computed(JsonataExpression expression) implements Amount {}
}
