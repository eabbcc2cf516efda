package dev.statewright.model.graph;

import dev.statewright.model.asl.Transition;
import java.util.Optional;

/**
 * A way out of a state, before it is known what is there.
 *
 * @param label what the edge says
 */
record Exit(Transition transition, Destination destination, Optional<String> label) {

    /** Where an exit leads. */
    sealed interface Destination {

        /** To the state of that name, whether it exists or not. */
        record ToState(String name) implements Destination {}

        /** To the end of the scope. */
        record ToEnd() implements Destination {}

        /** Nobody has said yet. */
        record Open() implements Destination {}
    }

    /** An exit whose target is written, or open where it is missing or blank. */
    static Exit to(Transition transition, Optional<String> target, Optional<String> label) {
        Destination destination = target.filter(name -> !name.isBlank())
                .<Destination>map(Destination.ToState::new)
                .orElseGet(Destination.Open::new);
        return new Exit(transition, destination, label);
    }
}
