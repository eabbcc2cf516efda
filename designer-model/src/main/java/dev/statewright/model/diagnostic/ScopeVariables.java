package dev.statewright.model.diagnostic;

import java.util.List;

/**
 * What a scope has to do with the variables around it.
 *
 * @param free reads of variables that the scope itself cannot have assigned before
 * @param assigned every assignment in it and in the scopes inside it
 */
record ScopeVariables(List<VariableUse> free, List<VariableUse> assigned) {

    static final ScopeVariables NONE = new ScopeVariables(List.of(), List.of());

    ScopeVariables {
        free = List.copyOf(free);
        assigned = List.copyOf(assigned);
    }

    /** Of several scopes that do not see each other. */
    static ScopeVariables all(List<ScopeVariables> scopes) {
        return new ScopeVariables(
                scopes.stream().flatMap(scope -> scope.free.stream()).toList(),
                scopes.stream().flatMap(scope -> scope.assigned.stream()).toList());
    }
}
