package dev.statewright.app.run.live;

import java.util.function.LongConsumer;

/** Calls back once for each frame of the window, on its thread, while started. */
public interface Pulse {

    /** @param onPulse gets the time of the frame in nanoseconds of a clock that only goes forward */
    void start(LongConsumer onPulse);

    void stop();
}
