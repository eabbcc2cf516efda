package dev.statewright.runtime.registry;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.plan.ExecutionPlan;

/**
 * A definition that can run, read once for all executions.
 *
 * @param text as it was sent
 */
public record Definition(String text, StateMachine machine) {

    /** @throws dev.statewright.runtime.plan.InvalidDefinition where it cannot run */
    public static Definition of(String text) {
        StateMachine machine = AslDocument.of(text).machine();
        ExecutionPlan.compile(machine);
        return new Definition(text, machine);
    }

    public boolean saysTheSame(Definition other) {
        return text.equals(other.text);
    }
}
