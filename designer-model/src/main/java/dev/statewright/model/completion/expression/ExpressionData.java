package dev.statewright.model.completion.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.sample.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an expression can look at.
 *
 * @param dollar what {@code $} is in a path; an unknown sample where nobody knows
 * @param states the members that {@code $states} has in the field, {@code context} left out
 * @param variables the variables that can be read, in the order of their assignment
 * @param context the context object as it looks there
 * @param names states of the scope, in the document's order
 */
public record ExpressionData(
        Sample dollar,
        Map<String, Sample> states,
        Map<String, Sample> variables,
        JsonNode context,
        List<String> names) {

    public ExpressionData {
        states = new LinkedHashMap<>(states);
        variables = new LinkedHashMap<>(variables);
        names = List.copyOf(names);
    }
}
