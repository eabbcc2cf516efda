package dev.statewright.app.measure;

import java.util.List;
import java.util.Locale;

/** What was measured, as a benchmark prints it. */
public final class Figures {

    private Figures() {}

    /** The value below which so many of a hundred lie; 0 where there are none. */
    public static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Median and 95th percentile of so many milliseconds. */
    public static void print(String what, List<Double> milliseconds) {
        double median = percentile(milliseconds, 50);
        double high = percentile(milliseconds, 95);
        print(what, String.format(Locale.ROOT, "p50 %.1f p95 %.1f ms", median, high));
    }

    public static void print(String what, String value) {
        System.out.println(String.format(Locale.ROOT, "%-50s %s", what, value));
    }
}
