package dev.statewright.runtime.service;

import dev.statewright.runtime.history.HistoryEvent;
import java.util.List;
import java.util.Optional;

/**
 * From where an execution that has ended is taken up, as it is or changed. Our own: Step Functions redrives only what failed.
 *
 * @param eventId of the event that entered the state, such as TaskStateEntered
 * @param input JSON text for the state; empty for what it got
 * @param definition text of a changed definition; empty for the one that it had
 */
public record RedriveFrom(long eventId, Optional<String> input, Optional<String> definition) {
    /** The event that entered a state last; empty where none did. */
    public static Optional<Long> lastEntering(String state, List<HistoryEvent> history) {
        return history.reversed().stream()
                .filter(event -> event.type().entersState()
                        && event.stateName().filter(state::equals).isPresent())
                .map(HistoryEvent::id)
                .findFirst();
    }
}
