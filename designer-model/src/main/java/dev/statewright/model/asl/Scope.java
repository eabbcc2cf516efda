package dev.statewright.model.asl;

import java.util.List;
import java.util.Optional;

/**
 * States with a beginning: the workflow itself, a branch of a Parallel state, the item processor of a Map state.
 *
 * @param startAt the name of the first state, absent where not written
 * @param states in the document's order
 */
public record Scope(ScopePath path, Optional<String> comment, Optional<String> startAt, List<State> states) {

    public Scope {
        states = NamedStates.copyOf(states);
    }

    /** The last state of that name: what a JSON reader would take. */
    public Optional<State> state(String name) {
        return ((NamedStates) states).named(name);
    }
}
