package dev.statewright.app.canvas.tool;

/**
 * A phase of a gesture. Each event gives the phase that follows: itself, another one, or {@link Idle}. A phase changes the document
 * only when the button is released, by one command; until then there is nothing to take back.
 */
public sealed interface Tool
        permits Idle, PressingState, PressingEdge, PressingCanvas, Dragging, Placing, Connecting, Panning, Lassoing {

    /** What the gesture is made on. */
    Surface surface();

    /** The pointer moved, with a button held or not. */
    Tool moved(Pointer pointer);

    /** A button went down. */
    default Tool pressed(Pointer pointer) {
        return this;
    }

    /** The button came up. */
    default Tool released(Pointer pointer) {
        return this;
    }

    /** Escape, or the window lost the pointer: nothing happened. */
    default Tool cancelled() {
        return new Idle(surface());
    }

    /** What the user sees of the gesture. */
    default Feedback feedback() {
        return Feedback.NONE;
    }
}
