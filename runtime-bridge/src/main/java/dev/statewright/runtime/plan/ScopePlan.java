package dev.statewright.runtime.plan;

import java.util.Map;

/** States with a beginning: the workflow, a branch, an item processor. */
public final class ScopePlan {
    private final StatePlan start;
    private final Map<String, StatePlan> states;

    ScopePlan(StatePlan start, Map<String, StatePlan> states) {
        this.start = start;
        this.states = states;
    }

    public StatePlan start() {
        return start;
    }

    /** By name. */
    public Map<String, StatePlan> states() {
        return states;
    }
}
