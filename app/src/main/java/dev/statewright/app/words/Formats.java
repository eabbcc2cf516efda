package dev.statewright.app.words;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and times as the language that the product speaks writes them. */
public final class Formats {

    private static final String CLOCK = "HH:mm:ss.SSS";

    private Formats() {}

    /** A count: {@code 1,204}. */
    public static String number(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** With exactly so many decimals: {@code 1.5}. */
    public static String decimal(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** Day and time, to the second, where this computer stands. */
    public static String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /** The time of day to the second, as logs have it in every language. */
    public static String timeOfDay(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /** The time of day to the millisecond, as logs have it in every language. */
    public static String clock(Instant instant) {
        return DateTimeFormatter.ofPattern(CLOCK, Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /** The system's own way of writing, where it is a way of the language: a German system with English words writes English. */
    private static Locale locale() {
        Locale system = Locale.getDefault(Locale.Category.FORMAT);
        Locale spoken = Words.language().locale();
        return system.getLanguage().equals(spoken.getLanguage()) ? system : spoken;
    }
}
