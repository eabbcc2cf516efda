package dev.statewright.app.run.output;

import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.past.PriceEstimate;
import dev.statewright.runtime.past.RunMeasures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a run amounts to, in a line: state transitions, events, the largest payload, and what it would cost. */
public final class RunSummary {

    private static final int KILOBYTE = 1024;
    private static final int PERCENT = 100;
    private static final int DIGITS = 2;

    private RunSummary() {}

    /** Goes through the whole history. */
    public static String of(List<HistoryEvent> events, String definition) {
        RunMeasures measures = RunMeasures.of(events);
        PriceEstimate price = PriceEstimate.of(measures, definition.getBytes(StandardCharsets.UTF_8).length);
        StringBuilder text = new StringBuilder(
                Words.text("run.summary-transitions", measures.stateTransitions(), measures.retries()));
        text.append(" · ").append(Words.text("run.summary-events", measures.events(), RunMeasures.MOST_EVENTS));
        measures.payloads().stream()
                .findFirst()
                .ifPresent(largest -> text.append(" · ")
                        .append(Words.text(
                                "run.summary-payload",
                                bytes(largest.bytes()),
                                percent(largest.share()),
                                largest.eventId())));
        return text.append(" · ")
                .append(Words.text(
                        "run.summary-price", dollars(price.standard()), dollars(price.express()), PriceEstimate.REGION))
                .toString();
    }

    private static String percent(double share) {
        double percent = share * PERCENT;
        return percent < 1 ? "< 1" : Integer.toString((int) Math.ceil(percent));
    }

    private static String bytes(int count) {
        return count < KILOBYTE
                ? Words.text("run.summary-bytes", count)
                : Words.text("run.summary-kilobytes", String.format(Locale.ROOT, "%.1f", (double) count / KILOBYTE));
    }

    /** Prices are small: their first digits that are not 0. */
    static String dollars(BigDecimal price) {
        int zeros = Math.max(0, price.scale() - price.precision());
        return "$"
                + price.setScale(zeros + DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
