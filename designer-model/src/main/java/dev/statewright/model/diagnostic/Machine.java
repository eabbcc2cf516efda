package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The workflow that is being validated, and what its rules remember from state to state.
 *
 * @param express whether it, or the child workflow that is looked at, is of type EXPRESS
 * @param language what states inherit: nested ones too inherit the workflow's, not their owner's (measured)
 * @param stateNames of the states seen so far, in all scopes
 * @param labels of the Map states seen so far
 * @param soundResources the ARNs in which nothing was found wrong
 * @param memory what was said of the same states before
 * @param scopes the transitions of the scopes inside each state seen so far
 */
record Machine(
        boolean express,
        QueryLanguage language,
        Findings findings,
        Set<String> stateNames,
        Set<String> labels,
        Set<String> soundResources,
        Map<StateSite, List<ScopeFlow>> scopes,
        StateMemory memory) {

    /** The same for children of the type EXPRESS, whatever the type of the workflow. */
    Machine ofExpressChildren() {
        return new Machine(true, language, findings, stateNames, labels, soundResources, scopes, memory);
    }

    static Machine of(boolean express, QueryLanguage language, Findings findings, StateMemory memory) {
        return new Machine(
                express,
                language,
                findings,
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new IdentityHashMap<>(),
                memory);
    }
}
