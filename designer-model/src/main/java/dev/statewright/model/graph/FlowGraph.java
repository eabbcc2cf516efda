package dev.statewright.model.graph;

import java.util.List;

/**
 * What a picture of the workflow shows, scope by scope, also for a half-written document: a target that does not exist is a ghost, a
 * state that nothing leads to is unreachable, a choice without a target has an open slot.
 *
 * @param root the workflow's own scope
 */
public record FlowGraph(ScopeGraph root) {

    /** All scopes, outermost first, depth first. */
    public List<ScopeGraph> scopes() {
        return root.withInner();
    }
}
