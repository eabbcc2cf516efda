package dev.statewright.renderer.fx;

import javafx.animation.AnimationTimer;

/** Runs a frame on the next pulse, once for any number of requests; rests while nobody asks. */
public final class Pulse {

    private final Frame frame;
    private final AnimationTimer timer;
    private boolean wanted;

    /** What is done on a pulse. */
    public interface Frame {
        /** @param nanos the time of the pulse, in nanoseconds of a clock that only goes forward */
        void run(long nanos);
    }

    public Pulse(Frame frame) {
        this.frame = frame;
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                beat(nanos);
            }
        };
    }

    /** Asks for a frame; from within a frame, for one more. */
    public void request() {
        if (!wanted) {
            wanted = true;
            timer.start();
        }
    }

    private void beat(long nanos) {
        wanted = false;
        frame.run(nanos);
        if (!wanted) {
            timer.stop();
        }
    }
}
