package dev.statewright.renderer.layout;

import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.FlowEdge;

/**
 * An edge to be routed.
 *
 * @param spine whether it belongs to the happy path
 * @param labelWidth pixels, 0 for none
 */
record EdgePlan(FlowEdge flow, boolean spine, double labelWidth) {

    /** How much the edge wants to be straight. */
    int straightness() {
        if (spine) {
            return 400;
        }
        if (flow.target().equals(FlowEdge.END)) {
            return 2;
        }
        return switch (flow.transition().kind()) {
            case START, NEXT -> 100;
            case DEFAULT -> 40;
            case CHOICE -> 30;
            case CATCH -> 1;
        };
    }

    /** How much the edge wants its ends in neighbouring rows. Edges to the end do not: else last states would sink to the bottom. */
    int shortness() {
        return flow.target().equals(FlowEdge.END) ? 1 : Math.max(2, straightness());
    }

    boolean leavesFromSide() {
        return flow.transition().kind() == Transition.Kind.CATCH;
    }
}
