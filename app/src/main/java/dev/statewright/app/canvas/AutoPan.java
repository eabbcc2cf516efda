package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Pointer;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/**
 * Moves the drawing while something is carried near the border of the canvas, the faster the nearer. What comes from the palette has to
 * cross a border first: that does not count, only what goes back to one does.
 */
final class AutoPan {

    private static final double BORDER = 40;
    private static final double PIXELS_PER_SECOND = 900;

    private final Canvas canvas;
    private final AnimationTimer timer;
    private Pointer pointer;
    private long last;
    private boolean armed;

    /** What is moved. */
    interface Canvas {

        double width();

        double height();

        /** Moves the drawing by so many pixels; the pointer stays where it is, over something else. */
        void pan(double dx, double dy, Pointer pointer);
    }

    AutoPan(Canvas canvas) {
        this.canvas = canvas;
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                beat(nanos);
            }
        };
    }

    /** Something is carried, and is here. */
    void carried(Pointer at) {
        pointer = at;
        boolean pushes = push(at.x(), canvas.width()) != 0 || push(at.y(), canvas.height()) != 0;
        armed = armed || !pushes;
        if (armed && pushes && inside(at)) {
            timer.start();
        } else {
            rest();
        }
    }

    /** Nothing is carried any more. */
    void stop() {
        armed = false;
        rest();
    }

    private void rest() {
        timer.stop();
        last = 0;
    }

    private boolean inside(Pointer at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() <= canvas.width() && at.y() <= canvas.height();
    }

    private void beat(long nanos) {
        double seconds = last == 0 ? 0 : (nanos - last) / (double) TimeUnit.SECONDS.toNanos(1);
        last = nanos;
        double dx = push(pointer.x(), canvas.width()) * PIXELS_PER_SECOND * seconds;
        double dy = push(pointer.y(), canvas.height()) * PIXELS_PER_SECOND * seconds;
        if (dx != 0 || dy != 0) {
            canvas.pan(-dx, -dy, pointer);
        }
    }

    /** From -1 at the lower border to 1 at the upper one, 0 away from both. */
    static double push(double place, double length) {
        if (place < BORDER) {
            return -(BORDER - place) / BORDER;
        }
        return place > length - BORDER ? (place - length + BORDER) / BORDER : 0;
    }
}
