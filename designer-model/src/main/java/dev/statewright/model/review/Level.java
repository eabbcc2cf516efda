package dev.statewright.model.review;

import dev.statewright.model.diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How grave a profile takes a code. */
enum Level {
    OFF(null),
    ADVICE(Severity.ADVICE),
    WARNING(Severity.WARNING),
    ERROR(Severity.ERROR);

    private final Severity severity;

    Level(Severity severity) {
        this.severity = severity;
    }

    /** Absent for {@link #OFF}. */
    Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    /** By its word in a profile, in lower case; YAML's "off" without quotes is a boolean. */
    static Optional<Level> of(String word) {
        return word.equals("false")
                ? Optional.of(OFF)
                : Arrays.stream(values())
                        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst();
    }
}
