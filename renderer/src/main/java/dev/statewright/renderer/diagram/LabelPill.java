package dev.statewright.renderer.diagram;

/**
 * What stands on an edge.
 *
 * @param text as it fits, may end in "…"
 * @param fullText the whole, to show on hover
 */
public record LabelPill(String text, String fullText, Rect rect) {

    public LabelPill moved(double dx, double dy) {
        return new LabelPill(text, fullText, rect.moved(dx, dy));
    }
}
