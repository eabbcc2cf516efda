package dev.statewright.runtime.past;

import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A definition made from a history, for those who do not have the one that ran: the states that were entered, and the ways that were taken. It
 * can be drawn and coloured, not run: conditions and data are not in a history.
 */
public final class DerivedDefinition {
    /** Where an event stands: in which scope, at which state, and whether that has failed. */
    private record Place(DerivedScope scope, DerivedState state, boolean failed) {
        Place failed(boolean now) {
            return new Place(scope, state, now);
        }
    }

    private final DerivedScope root = new DerivedScope();
    private final Map<String, Place> states = new LinkedHashMap<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, EventType> types = new HashMap<>();

    private DerivedDefinition() {}

    /** The definition's text, as JSON. */
    public static String of(List<HistoryEvent> events) {
        DerivedDefinition derived = new DerivedDefinition();
        for (HistoryEvent event : events) {
            Place before = derived.places.getOrDefault(event.previousEventId(), new Place(derived.root, null, false));
            derived.places.put(event.id(), derived.follow(event, before));
            derived.types.put(event.id(), event.type());
        }
        return Json.writeIndented(derived.root.toJson()) + "\n";
    }

    private Place follow(HistoryEvent event, Place before) {
        if (event.type().entersState()) {
            return entered(event, before);
        }
        if (event.type().exitsState()) {
            return states.getOrDefault(event.stateName().orElse(""), before).failed(before.failed());
        }
        if (event.details() instanceof EventDetails.MapIteration iteration) {
            return states.getOrDefault(iteration.name(), before);
        }
        return before.state() == null ? before : learn(before, event);
    }

    private Place entered(HistoryEvent event, Place before) {
        String name = event.stateName().orElse("");
        EventType led = types.get(event.previousEventId());
        DerivedScope scope = before.scope();
        if (before.state() != null && led == EventType.PARALLEL_STATE_STARTED) {
            scope = before.state().branch(name);
        } else if (before.state() != null && led == EventType.MAP_ITERATION_STARTED) {
            scope = before.state().processor();
        } else if (before.state() != null && led != null && led.exitsState()) {
            before.state().goesTo(name, before.failed());
        }
        Place known = states.get(name);
        if (known == null) {
            String word = event.word().substring(0, event.word().length() - "StateEntered".length());
            known = new Place(scope, scope.state(name, StateType.of(word)), false);
            states.put(name, known);
        }
        return known;
    }

    private static Place learn(Place place, HistoryEvent event) {
        switch (event.details()) {
            case EventDetails.TaskScheduled task ->
                place.state().calls("arn:aws:states:::" + task.resourceType() + ":" + task.resource());
            case EventDetails.LambdaScheduled lambda -> place.state().calls(lambda.resource());
            case EventDetails.ActivityScheduled activity -> place.state().calls(activity.resource());
            default -> {
                // other events say how a state goes on, but not what it is
            }
        }
        String word = event.word();
        boolean fails = word.endsWith("Failed") || word.endsWith("TimedOut");
        boolean succeeds = word.endsWith("Succeeded") || word.endsWith("Scheduled");
        return fails || succeeds ? place.failed(fails) : place;
    }
}
