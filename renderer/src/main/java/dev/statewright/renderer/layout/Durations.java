package dev.statewright.renderer.layout;

import java.math.BigDecimal;

/** Writes seconds as people say them: 45 s, 15 min, 2 h, 1 d. */
final class Durations {

    private Durations() {}

    static String of(BigDecimal seconds, DiagramWords words) {
        if (isMultiple(seconds, 86_400)) {
            return words.text("days", count(seconds, 86_400));
        }
        if (isMultiple(seconds, 3_600)) {
            return words.text("hours", count(seconds, 3_600));
        }
        if (isMultiple(seconds, 60)) {
            return words.text("minutes", count(seconds, 60));
        }
        return words.text("seconds", count(seconds, 1));
    }

    private static boolean isMultiple(BigDecimal seconds, int unit) {
        return seconds.signum() > 0
                && seconds.remainder(BigDecimal.valueOf(unit)).signum() == 0;
    }

    private static String count(BigDecimal seconds, int unit) {
        return seconds.divide(BigDecimal.valueOf(unit)).stripTrailingZeros().toPlainString();
    }
}
