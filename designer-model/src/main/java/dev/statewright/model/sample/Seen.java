package dev.statewright.model.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a state's data from elsewhere than the definition.
 *
 * @param variables that could be read when the state was entered
 */
public record Seen(
        Optional<Sample> input, Optional<Sample> result, Optional<Sample> output, Map<String, Sample> variables) {

    /** Nothing. */
    public static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Seen {
        variables = new LinkedHashMap<>(variables);
    }

    /** Only a result: a mock's answer. */
    public static Seen result(Sample result) {
        return new Seen(Optional.empty(), Optional.of(result), Optional.empty(), Map.of());
    }

    /** This, and where it says nothing, the other. */
    public Seen or(Seen other) {
        Map<String, Sample> all = new LinkedHashMap<>(other.variables);
        all.putAll(variables);
        return new Seen(input.or(other::input), result.or(other::result), output.or(other::output), all);
    }
}
