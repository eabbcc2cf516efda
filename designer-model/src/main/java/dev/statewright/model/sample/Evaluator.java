package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Finds the value of an expression of a definition. */
@FunctionalInterface
public interface Evaluator {

    /**
     * The value; absent where there is none, or it cannot be found.
     *
     * @param expression a path, a call of an intrinsic function, or JSONata with its delimiters
     */
    Optional<JsonNode> value(String expression, Bindings bindings);

    /**
     * What an expression can look at.
     *
     * @param dollar {@code $} of a path
     * @param states members of {@code $states}, {@code context} among them: {@code $$} of a path
     */
    record Bindings(JsonNode dollar, Map<String, JsonNode> states, Map<String, JsonNode> variables) {}
}
