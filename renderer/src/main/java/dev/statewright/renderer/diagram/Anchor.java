package dev.statewright.renderer.diagram;

/** The pill at the beginning or the end of the workflow; inner scopes have none. */
public record Anchor(Kind kind, String text, Rect rect) {

    /** Which end. */
    public enum Kind {
        START,
        END
    }

    public Anchor moved(double dx, double dy) {
        return new Anchor(kind, text, rect.moved(dx, dy));
    }
}
