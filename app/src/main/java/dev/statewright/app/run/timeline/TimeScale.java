package dev.statewright.app.run.timeline;

import java.time.Duration;
import java.time.Instant;

/**
 * Where moments stand along a bar.
 *
 * @param start stands at 0
 * @param end stands at 1
 */
record TimeScale(Instant start, Instant end) {

    /** From 0 to 1; what took no time at all stands at 0. */
    double at(Instant moment) {
        double whole = Duration.between(start, end).toNanos();
        return whole <= 0 ? 0 : Math.clamp(Duration.between(start, moment).toNanos() / whole, 0, 1);
    }
}
