package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.ANCHOR_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.ANCHOR_WIDTH;
import static dev.statewright.renderer.diagram.Measures.CARD_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.CARD_PADDING;
import static dev.statewright.renderer.diagram.Measures.CARD_WIDTH;
import static dev.statewright.renderer.diagram.Measures.CHEVRON;
import static dev.statewright.renderer.diagram.Measures.SLOT_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.SLOT_WIDTH;
import static dev.statewright.renderer.diagram.Measures.STACK_STEP;
import static dev.statewright.renderer.diagram.Measures.TEXT_INSET;
import static dev.statewright.renderer.diagram.Measures.TITLE_LINE;

import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.model.graph.ScopeGraph;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import java.util.List;
import java.util.Optional;

/** Makes nodes without inner scopes ready to be placed: cards, ghosts, slots, anchors. */
final class NodeBlocks {

    private static final double TEXT_WIDTH = CARD_WIDTH - TEXT_INSET - CARD_PADDING;

    /** Of a card's name: enough for nearly all of the 80 characters that a name may have. */
    private static final int TITLE_LINES = 3;

    private final DiagramWords words;
    private final Faces faces;
    private final BadgeRow badges;

    NodeBlocks(LayoutOptions options) {
        this.words = options.words();
        this.faces = new Faces(words);
        this.badges = new BadgeRow(words);
    }

    NodeBlock card(FlowNode.StateNode node) {
        Face face = faces.of(node.state(), TEXT_WIDTH, TITLE_LINES);
        return card(node, face, Optional.empty());
    }

    /** A Parallel or Map state without what is inside it. */
    NodeBlock collapsed(FlowNode.StateNode node) {
        int count = node.scopes().stream().mapToInt(NodeBlocks::states).sum();
        boolean stacked = node.state() instanceof MapState map && map.distributed();
        return card(
                node,
                faces.ofCollapsed(node.state(), count, TEXT_WIDTH - CHEVRON, TITLE_LINES),
                Optional.of(new Card.Inside(count, stacked)));
    }

    /** With those inside them. */
    private static int states(ScopeGraph scope) {
        return scope.nodes().stream()
                .mapToInt(node -> node instanceof FlowNode.StateNode state
                        ? 1
                                + state.scopes().stream()
                                        .mapToInt(NodeBlocks::states)
                                        .sum()
                        : 0)
                .sum();
    }

    private NodeBlock card(FlowNode.StateNode node, Face face, Optional<Card.Inside> inside) {
        Rect rect = cardRect(face);
        Standing standing = node.reachable() ? Standing.REACHABLE : Standing.UNREACHABLE;
        return card(
                node.id(), new Card(node.state().path(), face, standing, rect, badges.of(node.state(), rect), inside));
    }

    NodeBlock ghost(FlowNode.Ghost ghost, ScopePath scope) {
        Face face = faces.ofGhost(ghost.name(), TEXT_WIDTH, TITLE_LINES);
        return card(
                ghost.id(),
                new Card(scope.state(ghost.name()), face, Standing.GHOST, cardRect(face), List.of(), Optional.empty()));
    }

    private static Rect cardRect(Face face) {
        return new Rect(
                0, 0, CARD_WIDTH, CARD_HEIGHT + TITLE_LINE * (face.title().size() - 1));
    }

    private static NodeBlock card(String id, Card card) {
        double stack = card.isStacked() ? 2 * STACK_STEP : 0;
        Diagram drawing = new Diagram(card.rect(), List.of(card), List.of(), List.of(), List.of(), List.of());
        return new NodeBlock(
                id,
                NodeBlock.Kind.INNER,
                card.rect().width(),
                card.rect().height() + stack,
                new Point(card.rect().width(), card.rect().height() / 2),
                drawing);
    }

    NodeBlock slot(FlowNode.Slot slot, ScopePath scope) {
        Rect rect = new Rect(0, 0, SLOT_WIDTH, SLOT_HEIGHT);
        DropBox box = new DropBox(scope, Optional.of(slot.transition()), words.text("drop.slot"), rect);
        return new NodeBlock(
                slot.id(),
                NodeBlock.Kind.INNER,
                rect.width(),
                rect.height(),
                new Point(rect.width(), rect.height() / 2),
                new Diagram(rect, List.of(), List.of(), List.of(), List.of(box), List.of()));
    }

    NodeBlock anchor(Anchor.Kind kind) {
        Rect rect = new Rect(0, 0, ANCHOR_WIDTH, ANCHOR_HEIGHT);
        boolean start = kind == Anchor.Kind.START;
        Anchor anchor = new Anchor(kind, words.text(start ? "start" : "end"), rect);
        return new NodeBlock(
                start ? FlowEdge.START : FlowEdge.END,
                start ? NodeBlock.Kind.START : NodeBlock.Kind.END,
                rect.width(),
                rect.height(),
                new Point(rect.width(), rect.height() / 2),
                new Diagram(rect, List.of(), List.of(), List.of(anchor), List.of(), List.of()));
    }
}
