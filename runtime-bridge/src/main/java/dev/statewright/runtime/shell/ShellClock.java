package dev.statewright.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of one execution: the machine's clock, at its own pace, plus the time that was skipped. Milliseconds, as AWS has them. */
final class ShellClock {
    private final Instant begin = Instant.now();
    private final double pace;
    private volatile Duration skipped = Duration.ZERO;

    /** The time at which it was stopped; null while it goes. */
    private volatile Instant stopped;

    /** @param pace seconds of the execution in a second of the machine; 0 stands still */
    ShellClock(double pace) {
        this.pace = pace;
    }

    static ShellClock of(ClockMode mode, double factor) {
        return new ShellClock(
                switch (mode) {
                    case REAL, VIRTUAL -> 1;
                    case SCALED -> factor;
                    case BY_HAND -> 0;
                });
    }

    /** A clock that begins at another time than the machine's. */
    static ShellClock at(Instant time, ClockMode mode, double factor) {
        ShellClock clock = of(mode, factor);
        clock.skipped = Duration.between(clock.begin, time);
        return clock;
    }

    Instant now() {
        Instant standing = stopped;
        return standing == null ? going() : standing;
    }

    private Instant going() {
        Duration passed = Duration.between(begin, Instant.now());
        Duration own = pace == 1 ? passed : Duration.ofNanos((long) (passed.toNanos() * pace));
        return begin.plus(own).plus(skipped).truncatedTo(ChronoUnit.MILLIS);
    }

    /** How long the machine has to wait until that time, in whole milliseconds rounded up; not for a clock that stands still. */
    long millisUntil(Instant instant) {
        return (long) Math.ceil(Duration.between(now(), instant).toMillis() / pace);
    }

    /** Lets it be that time, unless it is later already. */
    void skipTo(Instant instant) {
        Duration ahead = Duration.between(now(), instant);
        if (ahead.isPositive()) {
            skipped = skipped.plus(ahead);
            stopped = stopped == null ? null : instant;
        }
    }

    /** Stops it, or lets it go on from the time at which it was stopped. */
    void hold(boolean held) {
        if (held && stopped == null) {
            stopped = going();
        } else if (!held && stopped != null) {
            skipped = skipped.minus(Duration.between(stopped, going()));
            stopped = null;
        }
    }
}
