package dev.statewright.runtime.cloud.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The events that went over the buses, the newest thousand, with what became of each. Safe for many threads. */
public final class EventFeed {
    private static final int MOST = 1_000;

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

    /**
     * One event.
     *
     * @param event as targets get it; not to be changed
     * @param deliveries to whom it went; none where no rule matched
     */
    public record Entry(String bus, JsonNode event, List<Delivery> deliveries) {
        public Entry {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * @param target its ARN
     * @param failure a sentence where it did not arrive
     */
    public record Delivery(String rule, String target, Optional<String> failure) {}

    void add(Entry entry) {
        synchronized (entries) {
            if (entries.size() == MOST) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        }
        listeners.forEach(listener -> listener.accept(entry));
    }

    /** Oldest first. */
    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /** The listener gets each event from now on, after it was delivered, on the thread that delivered it. */
    public void onEvent(Consumer<Entry> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Entry> listener) {
        listeners.remove(listener);
    }
}
