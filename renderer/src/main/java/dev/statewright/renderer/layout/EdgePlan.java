package dev.statewright.renderer.layout;

import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.FlowEdge;

/**
 * An edge to be routed.
 *
 * @param labelWidth pixels, 0 for none
 */
record EdgePlan(FlowEdge flow, double labelWidth) {

    boolean leavesFromSide() {
        return flow.transition().kind() == Transition.Kind.CATCH;
    }
}
