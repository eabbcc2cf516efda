package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as AWS spells them. */
public final class Timestamps {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private Timestamps() {}

    /** {@code 2026-01-31T12:00:00.000+00:00}, as the AWS CLI prints events. */
    public static String offset(Instant instant) {
        return OFFSET.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code 2026-01-31T12:00:00.123Z}, as the context object has it: no fraction, or 3, 6 or 9 digits. */
    public static String utc(Instant instant) {
        return instant.toString();
    }

    /** Reads ISO-8601 with an offset, or seconds since 1970 as the API's wire format has them. */
    public static Instant read(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal seconds = value.decimalValue();
            long whole = seconds.setScale(0, RoundingMode.FLOOR).longValue();
            return Instant.ofEpochSecond(
                    whole,
                    seconds.subtract(BigDecimal.valueOf(whole))
                            .movePointRight(9)
                            .longValue());
        }
        return OffsetDateTime.parse(value.asText()).toInstant();
    }
}
