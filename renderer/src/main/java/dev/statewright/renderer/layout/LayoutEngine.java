package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.MARGIN;

import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.model.graph.ScopeGraph;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.graphviz.GraphvizFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Lays out workflows, scope by scope, the innermost first. The same graph always gives the same diagram. Scopes that are as they
 * were are not laid out again. Safe for use by several threads.
 */
public final class LayoutEngine {

    private final ScopeCache cache = new ScopeCache();

    /**
     * Where everything is.
     *
     * @throws CancellationException if the thread is interrupted; looked at before each scope
     * @throws GraphvizFailed if Graphviz is asked for and cannot do it, with the reason for people to read
     */
    public Diagram layout(FlowGraph graph, LayoutOptions options) {
        Diagram root = scope(graph.root(), options);
        Rect bounds = root.bounds().grown(MARGIN);
        Diagram moved = root.moved(-bounds.x(), -bounds.y());
        return Diagram.joined(bounds.moved(-bounds.x(), -bounds.y()), List.of(moved));
    }

    private Diagram scope(ScopeGraph scope, LayoutOptions options) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Layout was interrupted");
        }
        LayoutOptions concerned = options.within(scope.path());
        return cache.get(scope, concerned, () -> drawn(scope, concerned));
    }

    private Diagram drawn(ScopeGraph scope, LayoutOptions options) {
        if (scope.isEmpty()) {
            return EmptyScope.draw(scope, options);
        }
        NodeBlocks nodes = new NodeBlocks(options);
        GroupBlocks groups = new GroupBlocks(options);
        List<NodeBlock> blocks = new ArrayList<>();
        if (scope.path().isRoot()) {
            blocks.add(nodes.anchor(Anchor.Kind.START));
        }
        for (FlowNode node : scope.nodes()) {
            blocks.add(
                    switch (node) {
                        case FlowNode.StateNode state when state.scopes().isEmpty() -> nodes.card(state);
                        case FlowNode.StateNode state
                        when options.collapsed().contains(state.state().path()) -> nodes.collapsed(state);
                        case FlowNode.StateNode state ->
                            groups.of(
                                    state,
                                    state.scopes().stream()
                                            .map(inner -> scope(inner, options))
                                            .toList());
                        case FlowNode.Ghost ghost -> nodes.ghost(ghost, scope.path());
                        case FlowNode.Slot slot -> nodes.slot(slot, scope.path());
                    });
        }
        if (scope.path().isRoot()) {
            blocks.add(nodes.anchor(Anchor.Kind.END));
        }
        return ScopeDrawing.of(scope, blocks, options);
    }
}
