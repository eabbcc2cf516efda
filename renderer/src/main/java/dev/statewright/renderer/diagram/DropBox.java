package dev.statewright.renderer.diagram;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.Transition;
import java.util.Optional;

/**
 * A dashed box that waits for a state.
 *
 * @param scope the scope that the state would join
 * @param slot the transition that has no target yet; absent for an empty scope
 * @param text the invitation, as "Drag first state here"
 */
public record DropBox(ScopePath scope, Optional<Transition> slot, String text, Rect rect) {

    public DropBox moved(double dx, double dy) {
        return new DropBox(scope, slot, text, rect.moved(dx, dy));
    }
}
