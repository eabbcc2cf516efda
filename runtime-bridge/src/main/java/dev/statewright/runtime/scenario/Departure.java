package dev.statewright.runtime.scenario;

import dev.statewright.runtime.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a run left the path that was expected.
 *
 * @param position in the expected path, from 0
 * @param expected the state that should have come; empty where the path should have ended
 * @param actual the state that came; empty where the run ended
 * @param eventId of the event that entered it, or of the run's last event
 */
public record Departure(int position, Optional<String> expected, Optional<String> actual, long eventId) {
    /** One line of two paths side by side. */
    public record Row(Optional<String> expected, Optional<String> actual) {
        public boolean differs() {
            return !expected.equals(actual);
        }
    }

    /** The names of states in the order in which they were entered. */
    public static List<String> path(List<HistoryEvent> events) {
        return events.stream()
                .filter(event -> event.type().entersState())
                .map(event -> event.stateName().orElse(""))
                .toList();
    }

    /** Empty where the run kept to the path. */
    static Optional<Departure> from(List<String> expected, List<HistoryEvent> events) {
        List<HistoryEvent> entered =
                events.stream().filter(event -> event.type().entersState()).toList();
        for (int i = 0; i < Math.max(expected.size(), entered.size()); i++) {
            Optional<String> wanted = i < expected.size() ? Optional.of(expected.get(i)) : Optional.empty();
            Optional<String> came = i < entered.size() ? entered.get(i).stateName() : Optional.empty();
            if (!wanted.equals(came)) {
                long event = i < entered.size() ? entered.get(i).id() : events.size();
                return Optional.of(new Departure(i, wanted, came, event));
            }
        }
        return Optional.empty();
    }

    /** Empty where the states came in that order, whatever lay between. */
    static Optional<Departure> fromOrder(List<String> expected, List<HistoryEvent> events) {
        int found = 0;
        for (String name : path(events)) {
            if (found < expected.size() && expected.get(found).equals(name)) {
                found++;
            }
        }
        return found == expected.size()
                ? Optional.empty()
                : Optional.of(new Departure(found, Optional.of(expected.get(found)), Optional.empty(), events.size()));
    }

    /** Two paths, line by line. */
    public static List<Row> sideBySide(List<String> expected, List<String> actual) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            rows.add(new Row(
                    i < expected.size() ? Optional.of(expected.get(i)) : Optional.empty(),
                    i < actual.size() ? Optional.of(actual.get(i)) : Optional.empty()));
        }
        return rows;
    }
}
