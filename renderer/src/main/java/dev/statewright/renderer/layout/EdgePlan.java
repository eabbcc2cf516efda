package dev.statewright.renderer.layout;

import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.renderer.layered.Arc;

/**
 * An edge to be routed.
 *
 * @param weight how much it wants to be straight
 */
record EdgePlan(FlowEdge flow, Arc.Weight weight, PillText label) {

    boolean leavesFromSide() {
        return flow.transition().kind() == Transition.Kind.CATCH;
    }
}
