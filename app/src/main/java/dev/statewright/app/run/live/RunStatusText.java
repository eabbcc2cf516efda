package dev.statewright.app.run.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.time.Duration;
import java.util.Optional;

/** A run's state in a few words: {@code running · virtual time}, {@code succeeded in 1.2 s}, {@code failed: Error — cause}. */
public final class RunStatusText {

    private static final int LONGEST_CAUSE = 120;

    private RunStatusText() {}

    /** @param elapsed of a run under way; of no use for others */
    public static String of(RunPhase phase, Optional<ShownRun> run, Optional<RunOutcome> outcome, Duration elapsed) {
        return switch (phase) {
            case NONE -> "";
            case STARTING -> Words.text("run.starting");
            case RUNNING ->
                run.flatMap(ShownRun::clock).filter(ClockMode.VIRTUAL::equals).isPresent()
                        ? Words.text("run.running-virtual")
                        : Words.text("run.running-real", DurationText.of(elapsed));
            case ENDED -> {
                String end = outcome.map(RunStatusText::of).orElseGet(() -> Words.text("run.without-end"));
                yield run.filter(ShownRun::isPast)
                        .map(past -> Words.text("run.past", past.name(), end))
                        .orElse(end);
            }
        };
    }

    /** How a run ended. */
    public static String of(RunOutcome outcome) {
        String elapsed = DurationText.of(outcome.elapsed());
        return switch (outcome.status()) {
            case RUNNING -> "";
            case SUCCEEDED -> Words.text("run.succeeded", elapsed);
            case FAILED -> failure(outcome, elapsed);
            case TIMED_OUT -> Words.text("run.timed-out", elapsed);
            case ABORTED -> Words.text("run.aborted", elapsed);
        };
    }

    private static String failure(RunOutcome outcome, String elapsed) {
        if (outcome.error().isEmpty()) {
            return Words.text("run.failed-plain", elapsed);
        }
        return outcome.cause()
                .map(cause -> Words.text("run.failed-cause", outcome.error().get(), shortened(cause)))
                .orElseGet(() -> Words.text("run.failed", outcome.error().get()));
    }

    private static String shortened(String cause) {
        String line = said(cause).replaceAll("\\s+", " ");
        return line.length() <= LONGEST_CAUSE ? line : line.substring(0, LONGEST_CAUSE - 1) + "…";
    }

    /** A function's cause is JSON with its message and trace: in one line the message says it. */
    private static String said(String cause) {
        try {
            String message = Json.read(cause).path("errorMessage").asText("");
            return message.isEmpty() ? cause : message;
        } catch (JsonProcessingException plainText) {
            return cause;
        }
    }
}
