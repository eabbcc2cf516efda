package dev.statewright.runtime.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Texts that are timestamps: RFC 3339 with a capital T between date and time. */
public final class TimestampText {
    private TimestampText() {}

    /** The instant; null where the value is no such text. */
    public static Instant parse(JsonNode value) {
        return value.isTextual() ? parse(value.textValue()) : null;
    }

    /** The instant; null where the text is none. */
    public static Instant parse(String text) {
        if (text.length() < 17 || text.charAt(10) != 'T') {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
