package dev.statewright.model.graph;

import dev.statewright.model.asl.StateMachine;

/** Derives what a picture shows from a workflow, complete or half-written. */
public final class FlowGraphs {

    private FlowGraphs() {}

    /** The graph that an editor shows: also a missing {@code Default} has a slot to drop something on. */
    public static FlowGraph of(StateMachine machine) {
        return of(machine, true);
    }

    /**
     * The graph of a workflow.
     *
     * @param openSlots false for exported pictures: a missing {@code Default}, which is no mistake, then shows no slot
     */
    public static FlowGraph of(StateMachine machine, boolean openSlots) {
        return new FlowGraph(new ScopeGraphs(new Exits(openSlots)).of(machine.scope()));
    }
}
