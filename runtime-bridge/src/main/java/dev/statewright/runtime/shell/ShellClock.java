package dev.statewright.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock plus the time that was skipped. Milliseconds, as AWS has them. */
final class ShellClock {
    private Duration skipped = Duration.ZERO;

    Instant now() {
        return Instant.now().plus(skipped).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lets it be that time, unless it is later already. */
    void skipTo(Instant instant) {
        Duration ahead = Duration.between(now(), instant);
        if (ahead.isPositive()) {
            skipped = skipped.plus(ahead);
        }
    }
}
