package dev.statewright.renderer.diagram;

import java.util.Optional;

/**
 * A small pill on the top edge of a card or group.
 *
 * @param text what stands in it, empty for an icon alone
 * @param hint the same in a sentence, to show on hover
 */
public record Badge(Kind kind, Optional<String> text, String hint, Rect rect) {

    /** What it tells of. */
    public enum Kind {
        RETRY,
        CATCH,
        TIMEOUT,
        CALLBACK,
        JSONATA,
        COMMENT
    }

    Badge moved(double dx, double dy) {
        return new Badge(kind, text, hint, rect.moved(dx, dy));
    }
}
