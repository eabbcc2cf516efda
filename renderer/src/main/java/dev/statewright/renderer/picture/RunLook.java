package dev.statewright.renderer.picture;

import static dev.statewright.renderer.diagram.Measures.CARD_PADDING;
import static dev.statewright.renderer.diagram.Measures.TILE;

import dev.statewright.icons.IconKey;
import dev.statewright.icons.Icons;
import dev.statewright.icons.StatusIcons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.theme.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a run shows on states and transitions. */
record RunLook(RunOverlay overlay, boolean running, Set<StatePath> enteredFromLeft) {

    private static final double DISC_RADIUS = 9;
    private static final double DISC_GLYPH = 13;
    /** From the card's left border and down from the tile's middle: the lower right corner of the tile. */
    private static final Point ON_TILE = new Point(CARD_PADDING + TILE - 2, TILE / 2 - 2);

    StateStatus status(StatePath state) {
        return overlay.status(state);
    }

    /** The border of a card or group. */
    Stroke border(StatePath state, Token atRest) {
        if (!running) {
            return Stroke.solid(atRest, 1);
        }
        return switch (status(state)) {
            case NOT_STARTED -> Stroke.dashed(Tokens.runLine(StateStatus.NOT_STARTED), 1);
            case IN_PROGRESS, SUCCEEDED, CAUGHT, FAILED, CANCELLED -> Stroke.solid(Tokens.runLine(status(state)), 1.75);
        };
    }

    Token fill(StatePath state, Token atRest) {
        return status(state) == StateStatus.NOT_STARTED ? atRest : Tokens.runFill(status(state));
    }

    /**
     * The disc with the status's icon; empty where the state has not started. It stands on the left border, and on the tile where that
     * would hide the arrow that comes in.
     *
     * @param border the middle of the left border of the card or header
     */
    List<Primitive> disc(StatePath state, Point border) {
        Point center = enteredFromLeft.contains(state) ? border.moved(ON_TILE.x(), ON_TILE.y()) : border;
        return icon(status(state))
                .map(icon -> List.<Primitive>of(
                        new Primitive.Disc(
                                center,
                                DISC_RADIUS,
                                Optional.of(Tokens.runLine(status(state))),
                                Optional.of(Stroke.solid(Tokens.CANVAS, 1.5))),
                        new Primitive.Glyph(
                                Icons.load(icon),
                                new Rect(center.x(), center.y(), 0, 0).grown(DISC_GLYPH / 2),
                                Tokens.RUN_ICON)))
                .orElse(List.of());
    }

    boolean took(Edge edge) {
        return overlay.taken().contains(edge.transition());
    }

    /**
     * The colour of a taken edge: that of the visit which took it, not of the state, which may have failed since, or in another iteration of
     * a Map. To the end leads a Fail state, too.
     */
    Token edge(Edge edge) {
        boolean failed = edge.to().isEmpty()
                && edge.from()
                        .map(this::status)
                        .filter(StateStatus.FAILED::equals)
                        .isPresent();
        return Tokens.runLine(
                failed
                        ? StateStatus.FAILED
                        : edge.kind() == Transition.Kind.CATCH ? StateStatus.CAUGHT : StateStatus.SUCCEEDED);
    }

    /** How often the state was entered, where that is more than once. */
    Optional<Integer> visits(StatePath state) {
        return Optional.ofNullable(overlay.visits().get(state)).filter(count -> count > 1);
    }

    private static Optional<IconKey> icon(StateStatus status) {
        return switch (status) {
            case NOT_STARTED -> Optional.empty();
            case IN_PROGRESS -> Optional.of(StatusIcons.IN_PROGRESS);
            case SUCCEEDED -> Optional.of(StatusIcons.SUCCEEDED);
            case CAUGHT -> Optional.of(StatusIcons.CAUGHT);
            case FAILED -> Optional.of(StatusIcons.FAILED);
            case CANCELLED -> Optional.of(StatusIcons.CANCELLED);
        };
    }
}
