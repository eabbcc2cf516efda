package dev.statewright.renderer.fx;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Subject;
import java.util.Comparator;
import java.util.Map;

/** The diagram that is shown, and the movement from the one before. */
final class MovingDiagram {

    /** Beyond that many states a movement explains nothing and costs frames. */
    private static final int MOST_MOVING = 500;

    private Diagram shown = Diagram.EMPTY;
    private DiagramTween tween;
    private Motion motion;
    private boolean animated = true;
    private double share = 1;
    private Picture painted;

    Diagram diagram() {
        return shown;
    }

    boolean isEmpty() {
        return shown == Diagram.EMPTY;
    }

    boolean isMoving() {
        return tween != null;
    }

    void setAnimated(boolean wanted) {
        animated = wanted;
    }

    /**
     * Begins to show the next diagram.
     *
     * @param seen the part of the old diagram that the user looks at
     * @return how far the view has to move so that the uppermost state in that part stays where it is seen: what stands above a change
     *     rests, as in a text
     */
    Point show(Diagram next, Rect seen) {
        Diagram before = tween == null ? shown : tween.at(share);
        Point shift = shift(before, next, seen);
        boolean moves = animated
                && !isEmpty()
                && !next.equals(shown)
                && next.cards().size() + next.groups().size() <= MOST_MOVING;
        tween = moves ? new DiagramTween(before, next, shift.x(), shift.y()) : null;
        motion = moves ? new Motion() : null;
        share = moves ? 0 : 1;
        shown = next;
        painted = null;
        return shift;
    }

    /** Forgets the picture: the diagram has come to look otherwise. */
    void redraw() {
        painted = null;
    }

    /** The picture at a time; afterwards {@link #isMoving} tells whether there will be another one. */
    Picture picture(Scenery scenery, long nanos) {
        if (tween != null) {
            share = motion.share(nanos);
            tween = share < 1 ? tween : null;
        }
        if (tween == null) {
            painted = painted == null ? scenery.picture(shown) : painted;
            return painted;
        }
        Picture picture = scenery.picture(tween.at(share));
        return new Picture(
                picture.bounds(), picture.items().stream().map(this::fadedIn).toList());
    }

    private PictureItem fadedIn(PictureItem item) {
        boolean known = switch (item.subject()) {
            case Subject.OfState state -> tween.knew(state.state());
            case Subject.OfTransition transition -> tween.knew(transition.transition()) && !transition.label();
            case Subject.Decoration _ -> false;
        };
        return known ? item : new PictureItem(item.subject(), item.bounds(), item.opacity() * share, item.primitives());
    }

    private static Point shift(Diagram before, Diagram next, Rect seen) {
        Map<StatePath, Rect> after = next.rects();
        return before.rects().entrySet().stream()
                .filter(state -> after.containsKey(state.getKey()))
                .min(Comparator.comparing((Map.Entry<StatePath, Rect> state) ->
                                !state.getValue().overlaps(seen))
                        .thenComparingDouble(state -> state.getValue().y())
                        .thenComparingDouble(state -> Math.abs(state.getValue().centerX() - seen.centerX())))
                .map(state -> new Point(
                        after.get(state.getKey()).x() - state.getValue().x(),
                        after.get(state.getKey()).y() - state.getValue().y()))
                .orElse(new Point(0, 0));
    }
}
