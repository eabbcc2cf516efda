package dev.statewright.app.run.live;

import java.util.function.LongConsumer;

/** Frames that come when a test says so. */
public final class FakePulse implements Pulse {

    private LongConsumer onPulse;
    private long millis;

    @Override
    public void start(LongConsumer callback) {
        onPulse = callback;
    }

    @Override
    public void stop() {
        onPulse = null;
    }

    public boolean isRunning() {
        return onPulse != null;
    }

    /** Lets time pass, a frame every 10 ms. */
    public void pass(long duration) {
        for (long end = millis + duration; millis < end && onPulse != null; millis += 10) {
            onPulse.accept(millis * 1_000_000);
        }
    }
}
