package dev.statewright.runtime.history;

import java.util.List;
import java.util.Optional;

/**
 * A history as far as its file has it.
 *
 * @param executionArn where the file names it: log lines do
 * @param events in the order of their ids; those of unknown types as {@link EventType#UNKNOWN}
 * @param problems sentences: what is missing, cut off, or could not be read
 */
public record ReadHistory(Optional<String> executionArn, List<HistoryEvent> events, List<String> problems) {
    public ReadHistory {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }
}
