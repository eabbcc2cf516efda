package dev.statewright.renderer.diagram;

import java.util.List;

/**
 * What stands on an edge.
 *
 * @param lines as they fit, one or two; the last may end in "…"
 * @param fullText the whole, to show on hover
 */
public record LabelPill(List<String> lines, String fullText, Rect rect) {

    public LabelPill {
        lines = List.copyOf(lines);
    }

    /** Whether the text did not fit, so that hovering should show it. */
    public boolean shortened() {
        return !Wrapped.isWhole(lines, fullText);
    }

    public LabelPill moved(double dx, double dy) {
        return new LabelPill(lines, fullText, rect.moved(dx, dy));
    }
}
