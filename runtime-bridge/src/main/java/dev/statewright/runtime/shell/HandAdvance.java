package dev.statewright.runtime.shell;

import java.time.Duration;
import java.time.Instant;

/** How far somebody has let the time go on that otherwise stands still. Wishes add up. */
final class HandAdvance {
    private Instant target;
    private int timers;

    void toNextTimer() {
        timers++;
    }

    void by(Duration duration, ShellClock clock) {
        target = (target == null ? clock.now() : target).plus(duration);
    }

    /** Whether the next timer is to fire; where it is beyond what was allowed, the clock goes as far as that. */
    boolean reaches(Instant due, ShellClock clock) {
        if (due != null && target != null && !due.isAfter(target)) {
            return true;
        }
        if (target != null) {
            clock.skipTo(target);
            target = null;
        }
        if (due != null && timers > 0) {
            timers--;
            return true;
        }
        return false;
    }
}
