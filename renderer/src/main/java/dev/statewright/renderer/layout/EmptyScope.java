package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.BOX_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.CARD_WIDTH;

import dev.statewright.model.graph.ScopeGraph;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;
import java.util.Optional;

/** Draws a scope without states: a box for the first one; in the root between the anchors. */
final class EmptyScope {

    private static final double GAP = 34;

    private EmptyScope() {}

    static Diagram draw(ScopeGraph scope, LayoutOptions options) {
        Rect rect = new Rect(0, 0, CARD_WIDTH, BOX_HEIGHT);
        DropBox box =
                new DropBox(scope.path(), Optional.empty(), options.words().text("drop.first"), rect);
        Diagram alone = new Diagram(rect, List.of(), List.of(), List.of(), List.of(box), List.of());
        if (!scope.path().isRoot()) {
            return alone;
        }
        NodeBlocks nodes = new NodeBlocks(options);
        Diagram start = nodes.anchor(Anchor.Kind.START).drawing();
        Diagram end = nodes.anchor(Anchor.Kind.END).drawing();
        Rect anchor = start.bounds();
        if (options.direction() == LayoutDirection.RIGHT) {
            double boxLeft = anchor.width() + GAP;
            double endLeft = boxLeft + CARD_WIDTH + GAP;
            double y = (BOX_HEIGHT - anchor.height()) / 2;
            return Diagram.joined(
                    new Rect(0, 0, endLeft + anchor.width(), BOX_HEIGHT),
                    List.of(start.moved(0, y), alone.moved(boxLeft, 0), end.moved(endLeft, y)));
        }
        double x = (CARD_WIDTH - anchor.width()) / 2;
        double boxTop = anchor.height() + GAP;
        double endTop = boxTop + BOX_HEIGHT + GAP;
        return Diagram.joined(
                new Rect(0, 0, CARD_WIDTH, endTop + anchor.height()),
                List.of(start.moved(x, 0), alone.moved(0, boxTop), end.moved(x, endTop)));
    }
}
