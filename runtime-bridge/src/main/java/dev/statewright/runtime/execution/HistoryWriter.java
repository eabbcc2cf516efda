package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventLog;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Writes an execution's history, as long as the quota allows. */
final class HistoryWriter {
    private final EventLog log = new EventLog();
    private final int maxEvents;
    private final ChildExecution child;
    private Consumer<HistoryEvent> listener = event -> {};

    /** @param child whose history it is; null for the workflow itself */
    HistoryWriter(OptionalInt maxEvents, ChildExecution child) {
        this.child = child;
        this.maxEvents = maxEvents.orElse(Integer.MAX_VALUE);
    }

    /** @throws HistoryFull where only the event that ends the execution has room */
    long write(long previous, Instant at, EventType type, EventDetails details) {
        long id = log.size() + 1L;
        if (id >= maxEvents && !type.endsExecution()) {
            throw new HistoryFull(child);
        }
        HistoryEvent event = new HistoryEvent(id, previous, at, type, details);
        log.add(event);
        listener.accept(event);
        if (child != null) {
            log.publish();
        }
        return id;
    }

    EventLog log() {
        return log;
    }

    int maxEvents() {
        return maxEvents;
    }

    void listen(Consumer<HistoryEvent> next) {
        listener = next;
    }
}
