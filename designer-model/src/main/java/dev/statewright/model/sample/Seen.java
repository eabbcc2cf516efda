package dev.statewright.model.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a state's data from elsewhere than the definition.
 *
 * @param result what its work gave when it last succeeded
 * @param error what a catcher sees, {@code {"Error": …, "Cause": …}}, where its work failed after that
 * @param variables that could be read when the state was entered
 */
public record Seen(
        Optional<Sample> input,
        Optional<Sample> result,
        Optional<Sample> error,
        Optional<Sample> output,
        Map<String, Sample> variables) {

    /** Nothing. */
    public static final Seen NOTHING =
            new Seen(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Seen {
        variables = new LinkedHashMap<>(variables);
    }

    /** Only a result: a mock's answer. */
    public static Seen result(Sample result) {
        return new Seen(Optional.empty(), Optional.of(result), Optional.empty(), Optional.empty(), Map.of());
    }

    /** Only an error of its work. */
    public static Seen error(Sample error) {
        return new Seen(Optional.empty(), Optional.empty(), Optional.of(error), Optional.empty(), Map.of());
    }

    /** Only what could be read. */
    public static Seen variables(Map<String, Sample> variables) {
        return new Seen(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), variables);
    }

    /** This, and where it says nothing, the other. Work that has succeeded here did not fail there. */
    public Seen or(Seen other) {
        Map<String, Sample> all = new LinkedHashMap<>(other.variables);
        all.putAll(variables);
        return new Seen(
                input.or(other::input),
                result.or(other::result),
                result.isPresent() ? error : error.or(other::error),
                output.or(other::output),
                all);
    }
}
