package dev.statewright.renderer.picture;

import dev.statewright.renderer.diagram.Rect;
import java.util.List;

/**
 * A list of things to paint, the lowest first. The window, SVG, PDF and PNG paint the same list, so they look the same.
 *
 * @param bounds the whole picture, from the origin
 */
public record Picture(Rect bounds, List<PictureItem> items) {

    public Picture {
        items = List.copyOf(items);
    }
}
