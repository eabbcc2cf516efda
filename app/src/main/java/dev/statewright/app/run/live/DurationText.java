package dev.statewright.app.run.live;

import dev.statewright.app.words.Formats;
import dev.statewright.app.words.Words;
import java.time.Duration;

/** Durations as people read them: {@code 840 ms}, {@code 1.2 s}, {@code 3 min 20 s}, {@code 2 h 5 min}, {@code 365 d}. */
public final class DurationText {

    private DurationText() {}

    public static String of(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 1_000) {
            return Words.text("run.duration-ms", Long.toString(millis));
        }
        if (millis < 60_000) {
            return Words.text("run.duration-s", Formats.decimal(millis / 100 / 10.0, 1));
        }
        if (millis < 3_600_000) {
            return twoParts("run.duration-min", duration.toMinutes(), duration.toSecondsPart());
        }
        if (millis < 86_400_000) {
            return twoParts("run.duration-h", duration.toHours(), duration.toMinutesPart());
        }
        return twoParts("run.duration-d", duration.toDays(), duration.toHoursPart());
    }

    /** The smaller part only where there is some. */
    private static String twoParts(String key, long large, int small) {
        return small == 0
                ? Words.text(key, Long.toString(large))
                : Words.text(key + "-more", Long.toString(large), small);
    }
}
