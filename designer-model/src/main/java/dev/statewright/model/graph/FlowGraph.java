package dev.statewright.model.graph;

import dev.statewright.model.asl.ScopePath;
import java.util.List;

/**
 * What a picture of the workflow shows, scope by scope, also for a half-written document: a target that does not exist is a ghost, a
 * state that nothing leads to is unreachable, a choice without a target has an open slot.
 *
 * @param root the workflow's own scope
 */
public record FlowGraph(ScopeGraph root) {

    /** Only what is in that scope; the graph itself where there is no such scope. */
    public FlowGraph focusedOn(ScopePath scope) {
        return scopes().stream()
                .filter(each -> each.path().equals(scope))
                .findFirst()
                .map(FlowGraph::new)
                .orElse(this);
    }

    /** All scopes, outermost first, depth first. */
    public List<ScopeGraph> scopes() {
        return root.withInner();
    }
}
