package dev.statewright.renderer.diagram;

import dev.statewright.model.asl.ScopePath;

/** The room of one branch of a Parallel state, or of a Map state's processor. */
public record BranchArea(ScopePath scope, Rect rect) {

    public BranchArea moved(double dx, double dy) {
        return new BranchArea(scope, rect.moved(dx, dy));
    }
}
