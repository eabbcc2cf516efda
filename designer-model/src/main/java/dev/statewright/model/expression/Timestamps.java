package dev.statewright.model.expression;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Recognises times as ASL writes them: RFC 3339 with an upper-case T, and an upper-case Z or an offset. ASL specification, "Timestamps". */
public final class Timestamps {

    private Timestamps() {}

    public static boolean isTimestamp(String text) {
        if (text.length() < "2016-03-14T01:59:00Z".length() || text.charAt(10) != 'T' || text.indexOf('z') >= 0) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException odd) {
            return false;
        }
    }
}
