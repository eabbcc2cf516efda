package dev.statewright.runtime.past;

import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The iterations of an inline Map state, as a list shows them. */
public final class MapIterations {
    private MapIterations() {}

    /**
     * One iteration; after a retry or a redrive how it went last.
     *
     * @param startedEvent the event that began it last
     * @param ended empty while it runs
     */
    public record Iteration(int index, StateStatus status, long startedEvent, Instant start, Optional<Instant> ended) {}

    /**
     * Those of one visit of the state, failed ones first, then by index.
     *
     * @param map the state's name
     * @param enteredEvent the event that entered the state
     */
    public static List<Iteration> of(List<HistoryEvent> events, String map, long enteredEvent) {
        Map<Integer, Iteration> byIndex = new TreeMap<>();
        for (HistoryEvent event : events) {
            boolean another = event.type() == EventType.MAP_STATE_ENTERED
                    && event.id() > enteredEvent
                    && event.stateName().filter(map::equals).isPresent();
            if (another) {
                break;
            }
            if (event.id() > enteredEvent
                    && event.details() instanceof EventDetails.MapIteration iteration
                    && iteration.name().equals(map)) {
                byIndex.merge(iteration.index(), begun(event, iteration.index()), (known, fresh) -> next(known, event));
            }
        }
        return byIndex.values().stream()
                .sorted(Comparator.comparingInt((Iteration each) -> each.status() == StateStatus.FAILED ? 0 : 1)
                        .thenComparingInt(Iteration::index))
                .toList();
    }

    private static Iteration begun(HistoryEvent event, int index) {
        return new Iteration(index, StateStatus.IN_PROGRESS, event.id(), event.timestamp(), Optional.empty());
    }

    private static Iteration next(Iteration known, HistoryEvent event) {
        return switch (event.type()) {
            case MAP_ITERATION_SUCCEEDED -> ended(known, StateStatus.SUCCEEDED, event);
            case MAP_ITERATION_FAILED -> ended(known, StateStatus.FAILED, event);
            case MAP_ITERATION_ABORTED -> ended(known, StateStatus.CANCELLED, event);
            default -> begun(event, known.index());
        };
    }

    private static Iteration ended(Iteration known, StateStatus status, HistoryEvent event) {
        return new Iteration(
                known.index(), status, known.startedEvent(), known.start(), Optional.of(event.timestamp()));
    }
}
