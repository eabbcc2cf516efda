package dev.statewright.model.workspace;

import java.util.List;

/**
 * The state machines that a file of another tool declares.
 *
 * @param workflows those whose definitions can be had
 * @param unusable the others
 */
public record NamedDefinitions(List<WorkflowEntry> workflows, List<UnusableDefinition> unusable) {

    static final NamedDefinitions NONE = new NamedDefinitions(List.of(), List.of());

    public NamedDefinitions {
        workflows = List.copyOf(workflows);
        unusable = List.copyOf(unusable);
    }

    static NamedDefinitions of(List<WorkflowEntry> workflows) {
        return new NamedDefinitions(workflows, List.of());
    }

    /** Whether the file declares no state machine at all. */
    public boolean isEmpty() {
        return workflows.isEmpty() && unusable.isEmpty();
    }
}
