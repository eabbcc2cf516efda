package dev.statewright.model.sample;

import dev.statewright.model.asl.StatePath;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a workflow's data besides its definition.
 *
 * @param input of the execution; unknown where nobody gave one
 */
public record KnownData(Sample input, Map<StatePath, Seen> states) {

    /** Nothing at all. */
    public static final KnownData NONE = new KnownData(Sample.unknown(Origin.of(Origin.Kind.EXAMPLE)), Map.of());

    public KnownData {
        states = Map.copyOf(states);
    }

    public Seen of(StatePath state) {
        return states.getOrDefault(state, Seen.NOTHING);
    }

    /** With something more about a state, which does not outdo what is known already. */
    public KnownData and(StatePath state, Seen seen) {
        Map<StatePath, Seen> all = new HashMap<>(states);
        all.merge(state, seen, Seen::or);
        return new KnownData(input, all);
    }
}
