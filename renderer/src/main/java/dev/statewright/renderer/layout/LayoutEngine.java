package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.BOX_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.CARD_WIDTH;
import static dev.statewright.renderer.diagram.Measures.MARGIN;

import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.model.graph.ScopeGraph;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     */
    public Diagram layout(FlowGraph graph, LayoutOptions options) {
        Diagram root = scope(graph.root(), options.words());
        Rect bounds = root.bounds().grown(MARGIN);
        Diagram moved = root.moved(-bounds.x(), -bounds.y());
        return Diagram.joined(bounds.moved(-bounds.x(), -bounds.y()), List.of(moved));
    }

    private Diagram scope(ScopeGraph scope, DiagramWords words) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Layout was interrupted");
        }
        return cache.get(scope, words, () -> drawn(scope, words));
    }

    private Diagram drawn(ScopeGraph scope, DiagramWords words) {
        if (scope.isEmpty()) {
            return empty(scope, words);
        }
        NodeBlocks nodes = new NodeBlocks(words);
        GroupBlocks groups = new GroupBlocks(words);
        List<NodeBlock> blocks = new ArrayList<>();
        if (scope.path().isRoot()) {
            blocks.add(nodes.anchor(Anchor.Kind.START));
        }
        for (FlowNode node : scope.nodes()) {
            blocks.add(
                    switch (node) {
                        case FlowNode.StateNode state when state.scopes().isEmpty() -> nodes.card(state);
                        case FlowNode.StateNode state ->
                            groups.of(
                                    state,
                                    state.scopes().stream()
                                            .map(inner -> scope(inner, words))
                                            .toList());
                        case FlowNode.Ghost ghost -> nodes.ghost(ghost, scope.path());
                        case FlowNode.Slot slot -> nodes.slot(slot, scope.path());
                    });
        }
        if (scope.path().isRoot()) {
            blocks.add(nodes.anchor(Anchor.Kind.END));
        }
        return ScopeDrawing.of(scope, blocks);
    }

    /** A box for the first state; in the root between the anchors. */
    private static Diagram empty(ScopeGraph scope, DiagramWords words) {
        NodeBlocks nodes = new NodeBlocks(words);
        Rect rect = new Rect(0, 0, CARD_WIDTH, BOX_HEIGHT);
        DropBox box = new DropBox(scope.path(), Optional.empty(), words.text("drop.first"), rect);
        Diagram alone = new Diagram(rect, List.of(), List.of(), List.of(), List.of(box), List.of());
        if (!scope.path().isRoot()) {
            return alone;
        }
        NodeBlock start = nodes.anchor(Anchor.Kind.START);
        NodeBlock end = nodes.anchor(Anchor.Kind.END);
        double gap = 34;
        double x = (CARD_WIDTH - start.width()) / 2;
        double boxTop = start.height() + gap;
        double endTop = boxTop + BOX_HEIGHT + gap;
        return Diagram.joined(
                new Rect(0, 0, CARD_WIDTH, endTop + end.height()),
                List.of(
                        start.drawing().moved(x, 0),
                        alone.moved(0, boxTop),
                        end.drawing().moved(x, endTop)));
    }
}
