package dev.statewright.renderer.fx;

import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;

/**
 * Which part of a diagram a view shows. A value: every movement gives the next one.
 *
 * @param zoom view pixels for one pixel of the diagram; people zoom between {@link #MIN_ZOOM} and {@link #MAX_ZOOM}
 * @param left x of the diagram at the view's left edge
 * @param top y of the diagram at the view's top edge
 */
public record Viewport(double zoom, double left, double top) {

    public static final double MIN_ZOOM = 0.03;
    public static final double MAX_ZOOM = 4;

    /** Unmoved, at 100 %. */
    public static final Viewport START = new Viewport(1, 0, 0);

    /** One press of a zoom key or button; two of them make 156 %. */
    public static final double STEP = 1.25;

    public Viewport {
        if (!(zoom > 0)) {
            throw new IllegalArgumentException("Not a zoom: " + zoom);
        }
    }

    /** Where a point of the diagram stands in the view. */
    public Point toView(Point diagram) {
        return new Point((diagram.x() - left) * zoom, (diagram.y() - top) * zoom);
    }

    /** Which point of the diagram is seen at a place of the view. */
    public Point toDiagram(double viewX, double viewY) {
        return new Point(left + viewX / zoom, top + viewY / zoom);
    }

    /** Where a rectangle of the diagram stands in the view. */
    public Rect toView(Rect diagram) {
        return new Rect(
                (diagram.x() - left) * zoom,
                (diagram.y() - top) * zoom,
                diagram.width() * zoom,
                diagram.height() * zoom);
    }

    /** The part of the diagram that a view of this size shows. */
    public Rect visible(double viewWidth, double viewHeight) {
        return new Rect(left, top, viewWidth / zoom, viewHeight / zoom);
    }

    /** Zoomed by a factor; what is under the given place of the view stays there. */
    public Viewport zoomedAt(double viewX, double viewY, double factor) {
        Point fixed = toDiagram(viewX, viewY);
        double next = Math.clamp(zoom * factor, Math.min(MIN_ZOOM, zoom), MAX_ZOOM);
        return new Viewport(next, fixed.x() - viewX / next, fixed.y() - viewY / next);
    }

    /** Moved so that the drawing follows a pointer that went this many view pixels. */
    public Viewport draggedBy(double viewDx, double viewDy) {
        return new Viewport(zoom, left - viewDx / zoom, top - viewDy / zoom);
    }

    /** At the same zoom, with {@code center} in the middle of a view of this size. */
    public Viewport centeredOn(Point center, double viewWidth, double viewHeight) {
        return new Viewport(zoom, center.x() - viewWidth / zoom / 2, center.y() - viewHeight / zoom / 2);
    }

    /**
     * Shows all of {@code content}, in the middle, never larger than 100 %.
     *
     * @param margin view pixels to keep free on every side
     */
    public static Viewport fitting(Rect content, double viewWidth, double viewHeight, double margin) {
        double width = Math.max(1, viewWidth - 2 * margin);
        double height = Math.max(1, viewHeight - 2 * margin);
        double zoom =
                Math.min(1, Math.min(width / Math.max(1, content.width()), height / Math.max(1, content.height())));
        Point middle = new Point(content.x() + content.width() / 2, content.y() + content.height() / 2);
        return new Viewport(zoom, 0, 0).centeredOn(middle, viewWidth, viewHeight);
    }

    /**
     * The view of a workflow just opened: all of it where that is not too small, else its beginning at a readable zoom, without more empty
     * ground around it than needed.
     *
     * @param beginning the place of {@code content} that is to be seen
     * @param smallest the zoom below which all is too small
     * @param readable the zoom at which a card's name can still be read
     */
    public static Viewport opening(
            Rect content,
            Point beginning,
            double viewWidth,
            double viewHeight,
            double margin,
            double smallest,
            double readable) {
        Viewport all = fitting(content, viewWidth, viewHeight, margin);
        if (all.zoom() >= smallest) {
            return all;
        }
        double space = margin / readable;
        return new Viewport(
                readable,
                opened(beginning.x(), viewWidth / readable, content.x() - space, content.right() + space),
                opened(beginning.y(), viewHeight / readable, content.y() - space, content.bottom() + space));
    }

    /** Where a view of so much length begins: in the middle of what fits, else around a place, not beyond the ends. */
    private static double opened(double place, double length, double from, double to) {
        return to - from <= length ? (from + to - length) / 2 : Math.clamp(place - length / 2, from, to - length);
    }

    /** Moved as little as possible so that {@code target} is seen with a margin (in view pixels), if it is not already. */
    public Viewport revealing(Rect target, double viewWidth, double viewHeight, double margin) {
        double space = margin / zoom;
        return new Viewport(
                zoom,
                revealed(left, viewWidth / zoom, target.x() - space, target.x() + target.width() + space),
                revealed(top, viewHeight / zoom, target.y() - space, target.y() + target.height() + space));
    }

    /**
     * The view after the content has changed by itself: where all of it has room and less than half of it can be seen, it comes into
     * sight; otherwise nothing moves.
     */
    public Viewport keepingMost(Rect content, double viewWidth, double viewHeight) {
        double width = viewWidth / zoom;
        double height = viewHeight / zoom;
        double seenX = Math.min(left + width, content.x() + content.width()) - Math.max(left, content.x());
        double seenY = Math.min(top + height, content.y() + content.height()) - Math.max(top, content.y());
        boolean hasRoom = content.width() <= width && content.height() <= height;
        boolean mostIsSeen = seenX >= content.width() / 2 && seenY >= content.height() / 2;
        return hasRoom && !mostIsSeen ? revealing(content, viewWidth, viewHeight, 0) : this;
    }

    /** Moved back as far as needed so that some of {@code content} stays in sight: nobody gets lost on an empty canvas. */
    public Viewport keeping(Rect content, double viewWidth, double viewHeight) {
        double width = viewWidth / zoom;
        double height = viewHeight / zoom;
        double seenX = Math.min(width, content.width()) / 4;
        double seenY = Math.min(height, content.height()) / 4;
        return new Viewport(
                zoom,
                Math.clamp(left, content.x() + seenX - width, content.x() + content.width() - seenX),
                Math.clamp(top, content.y() + seenY - height, content.y() + content.height() - seenY));
    }

    /** Between this viewport and another one: 0 is this one, 1 the other. The zoom goes evenly by ratio. */
    public Viewport towards(Viewport other, double share, double viewWidth, double viewHeight) {
        double between = zoom * Math.pow(other.zoom / zoom, share);
        Point from = toDiagram(viewWidth / 2, viewHeight / 2);
        Point to = other.toDiagram(viewWidth / 2, viewHeight / 2);
        Point middle = new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
        return new Viewport(between, 0, 0).centeredOn(middle, viewWidth, viewHeight);
    }

    private static double revealed(double start, double length, double from, double to) {
        if (to - from > length || from < start) {
            return from;
        }
        return to > start + length ? to - length : start;
    }
}
