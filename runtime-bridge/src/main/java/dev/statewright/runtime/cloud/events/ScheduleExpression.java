package dev.statewright.runtime.cloud.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule fires. EventBridge User Guide, "Setting a schedule pattern for scheduled rules". */
public sealed interface ScheduleExpression {
    /** The first time after the given one; empty where there is none any more. */
    Optional<Instant> next(Instant after);

    /** {@code rate(5 minutes)} */
    record Rate(Duration every) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(after.plus(every));
        }
    }

    /** {@code at(2026-11-20T13:00:00)}, in UTC. */
    record At(Instant time) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after) {
            return time.isAfter(after) ? Optional.of(time) : Optional.empty();
        }
    }

    /** {@code cron(0 8 ? * MON-FRI *)}, in UTC. */
    record Cron(CronFields fields) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after) {
            return fields.next(after);
        }
    }

    /** @throws IllegalArgumentException with a sentence, where it is none of these */
    static ScheduleExpression of(String text) {
        Matcher form = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no schedule: write rate(5 minutes), cron(0 8 * * ? *) or at(2026-01-01T00:00:00).");
        }
        String inside = form.group(2).strip();
        return switch (form.group(1)) {
            case "rate" -> rate(text, inside);
            case "cron" -> new Cron(CronFields.of(inside));
            default -> at(text, inside);
        };
    }

    private static ScheduleExpression rate(String text, String inside) {
        Matcher parts = Pattern.compile("(\\d+)\\s+(minute|hour|day)s?").matcher(inside);
        if (!parts.matches() || parts.group(1).matches("0+")) {
            throw new IllegalArgumentException("'" + text + "' is no rate: write a number and minutes, hours or days.");
        }
        long value = Long.parseLong(parts.group(1));
        return new Rate(
                switch (parts.group(2)) {
                    case "minute" -> Duration.ofMinutes(value);
                    case "hour" -> Duration.ofHours(value);
                    default -> Duration.ofDays(value);
                });
    }

    private static ScheduleExpression at(String text, String inside) {
        try {
            return new At(LocalDateTime.parse(inside).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no time: write at(2026-01-01T00:00:00).");
        }
    }
}
