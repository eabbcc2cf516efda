package dev.statewright.app.run.events;

import dev.statewright.runtime.history.HistoryEvent;
import java.time.Duration;

/**
 * An event as the list shows it.
 *
 * @param step the state it belongs to; empty for the execution's own events
 * @param resource what a task called; empty where there is none
 * @param elapsed since the execution started
 */
public record EventRow(HistoryEvent event, String step, String resource, Duration elapsed) {

    public long id() {
        return event.id();
    }

    public String type() {
        return event.type().word();
    }

    public long elapsedMillis() {
        return elapsed.toMillis();
    }
}
