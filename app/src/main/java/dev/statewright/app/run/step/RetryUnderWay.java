package dev.statewright.app.run.step;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.Retrier;
import dev.statewright.model.asl.State;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.plan.ErrorMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A retry of a visit that has not ended. Intervals: Amazon States Language, "Retrying after error".
 *
 * @param number of the retry, from 1
 * @param most that its retrier makes
 * @param waiting whether it is still waited for
 * @param next when it begins; empty where it has begun, or where its time is left to chance
 */
public record RetryUnderWay(int number, int most, boolean waiting, Optional<Instant> next) {

    private static final int MOST = 3;
    private static final double BACKOFF_RATE = 2;
    private static final double INTERVAL = 1;
    private static final int MILLIS = 1_000;

    /** @param events of the visit */
    static Optional<RetryUnderWay> of(StepRecord visit, State state, List<EventRow> events) {
        List<HistoryEvent> failures = new ArrayList<>();
        events.stream().map(EventRow::event).filter(RetryUnderWay::fails).forEach(failures::add);
        if (failures.isEmpty() || state.retriers().isEmpty()) {
            return Optional.empty();
        }
        HistoryEvent last = failures.getLast();
        return retrier(state, last).flatMap(retrier -> {
            int number = (int) failures.stream()
                    .filter(failure -> retrier(state, failure).equals(Optional.of(retrier)))
                    .count();
            int most = retrier.maxAttempts().orElse(MOST);
            boolean waiting = events.getLast().event() == last;
            boolean known =
                    waiting && retrier.jitterStrategy().filter("FULL"::equals).isEmpty();
            return number > most
                    ? Optional.empty()
                    : Optional.of(new RetryUnderWay(
                            number,
                            most,
                            waiting,
                            known ? Optional.of(last.timestamp().plus(delay(retrier, number))) : Optional.empty()));
        });
    }

    /** {@code retry 2 of 3 in 4 s}. */
    String text(Instant now) {
        if (!waiting) {
            return Words.text("run.retry", number, most);
        }
        return next.map(at -> Words.text("run.retry-in", number, most, DurationText.of(Duration.between(now, at))))
                .orElseGet(() -> Words.text("run.retry-awaited", number, most));
    }

    private static Optional<Retrier> retrier(State state, HistoryEvent failure) {
        String error = failure.error().orElse("");
        return state.retriers().stream()
                .filter(each -> new ErrorMatch(each.errorEquals()).accepts(error))
                .findFirst();
    }

    private static Duration delay(Retrier retrier, int number) {
        double seconds = retrier.intervalSeconds().orElse(INTERVAL)
                * Math.pow(retrier.backoffRate().orElse(BACKOFF_RATE), number - 1);
        return Duration.ofMillis(
                (long) (Math.min(seconds, retrier.maxDelaySeconds().orElse(Double.MAX_VALUE)) * MILLIS));
    }

    private static boolean fails(HistoryEvent event) {
        return event.error().isPresent() || event.type().word().endsWith("TimedOut");
    }
}
