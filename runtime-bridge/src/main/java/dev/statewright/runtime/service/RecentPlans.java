package dev.statewright.runtime.service;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.util.ArrayDeque;
import java.util.Iterator;

/** The plans of the workflows that were started last: thousands of executions of one workflow share one plan. */
final class RecentPlans {
    private static final int MOST = 16;

    private final ArrayDeque<Compiled> recent = new ArrayDeque<>();

    /** @throws dev.statewright.runtime.plan.InvalidDefinition where the workflow cannot run */
    synchronized ExecutionPlan of(StateMachine machine) {
        for (Iterator<Compiled> each = recent.iterator(); each.hasNext(); ) {
            Compiled compiled = each.next();
            // the same object: to compare whole workflows would take longer than to compile one
            if (compiled.machine == machine) {
                each.remove();
                recent.addFirst(compiled);
                return compiled.plan;
            }
        }
        Compiled compiled = new Compiled(machine, ExecutionPlan.compile(machine));
        recent.addFirst(compiled);
        if (recent.size() > MOST) {
            recent.removeLast();
        }
        return compiled.plan;
    }

    private record Compiled(StateMachine machine, ExecutionPlan plan) {}
}
