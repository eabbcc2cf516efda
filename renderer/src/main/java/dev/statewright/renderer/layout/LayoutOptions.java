package dev.statewright.renderer.layout;

/**
 * How a diagram is laid out.
 *
 * @param words the texts of anchors, boxes and small lines
 */
public record LayoutOptions(DiagramWords words) {

    /** English words. */
    public static final LayoutOptions DEFAULT = new LayoutOptions(DiagramWords.english());
}
