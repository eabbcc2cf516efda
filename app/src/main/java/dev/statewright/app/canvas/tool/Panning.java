package dev.statewright.app.canvas.tool;

/**
 * The drawing follows the pointer.
 *
 * @param lastX where the pointer was, in view pixels
 */
public record Panning(Surface surface, double lastX, double lastY) implements Tool {

    @Override
    public Tool moved(Pointer pointer) {
        surface.pan(pointer.x() - lastX, pointer.y() - lastY);
        return new Panning(surface, pointer.x(), pointer.y());
    }

    @Override
    public Tool released(Pointer pointer) {
        return new Idle(surface);
    }

    @Override
    public Feedback feedback() {
        return new Feedback.Grip();
    }
}
