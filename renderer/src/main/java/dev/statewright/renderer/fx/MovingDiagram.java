package dev.statewright.renderer.fx;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Subject;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param middle the place of the old diagram that the user looks at
     * @return how far the view has to move so that the state nearest to that place stays where it is seen
     */
    Point show(Diagram next, Point middle) {
        Diagram before = tween == null ? shown : tween.at(share);
        Point shift = shift(before, next, middle);
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

    private static Point shift(Diagram before, Diagram next, Point middle) {
        Set<StatePath> stay = next.states().collect(Collectors.toSet());
        Optional<StatePath> nearest = before.states()
                .filter(stay::contains)
                .min(Comparator.comparingDouble(
                        state -> before.rectOf(state).orElseThrow().center().distanceTo(middle)));
        return nearest.map(state -> {
                    Rect was = before.rectOf(state).orElseThrow();
                    Rect is = next.rectOf(state).orElseThrow();
                    return new Point(is.x() - was.x(), is.y() - was.y());
                })
                .orElse(new Point(0, 0));
    }
}
