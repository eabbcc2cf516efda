package dev.statewright.renderer.picture;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.StateStatus;
import java.util.Optional;

/** What a part of a picture shows. */
public sealed interface Subject {

    /**
     * A state's card or group, or a ghost.
     *
     * @param typeWord {@code Type} as written
     * @param parent the Parallel or Map state around it
     */
    record OfState(StatePath state, String typeWord, StateStatus status, Optional<StatePath> parent, boolean ghost)
            implements Subject {}

    /**
     * A transition's line, or its label.
     *
     * @param from absent at the scope's start
     * @param to absent at the scope's end and at an open slot
     */
    record OfTransition(
            Transition transition, Optional<StatePath> from, Optional<StatePath> to, boolean taken, boolean label)
            implements Subject {}

    /** The start or end pill, or a box to drop a state into. */
    record Decoration(String name) implements Subject {}
}
