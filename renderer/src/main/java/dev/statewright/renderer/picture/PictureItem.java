package dev.statewright.renderer.picture;

import dev.statewright.renderer.diagram.Rect;
import java.util.List;

/**
 * What belongs together in a picture.
 *
 * @param bounds holds all its primitives, lines' widths included: what need not be painted when it is out of sight
 * @param opacity from 0 to 1, less than 1 for what is faded
 */
public record PictureItem(Subject subject, Rect bounds, double opacity, List<Primitive> primitives) {

    public PictureItem {
        primitives = List.copyOf(primitives);
    }
}
