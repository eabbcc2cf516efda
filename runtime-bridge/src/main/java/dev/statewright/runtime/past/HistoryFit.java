package dev.statewright.runtime.past;

import dev.statewright.model.asl.Catcher;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a history fits a definition.
 *
 * @param fitting the events up to where it stopped fitting
 * @param misfit the first event that does not fit; empty where all do
 */
public record HistoryFit(List<HistoryEvent> fitting, Optional<Misfit> misfit) {
    /**
     * @param eventId of the event
     * @param sentence why it does not fit
     */
    public record Misfit(long eventId, String sentence) {}

    /** Follows a history through a definition. */
    public static HistoryFit of(StateMachine machine, List<HistoryEvent> events) {
        Map<String, State> states = new HashMap<>();
        machine.states().forEach(state -> states.put(state.name(), state));
        Map<Long, HistoryEvent> byId = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            HistoryEvent event = events.get(i);
            Optional<String> problem = problem(machine, states, byId, event);
            if (problem.isPresent()) {
                return new HistoryFit(events.subList(0, i), Optional.of(new Misfit(event.id(), problem.get())));
            }
            byId.put(event.id(), event);
        }
        return new HistoryFit(events, Optional.empty());
    }

    private static Optional<String> problem(
            StateMachine machine, Map<String, State> states, Map<Long, HistoryEvent> byId, HistoryEvent event) {
        if (!event.type().entersState()) {
            return Optional.empty();
        }
        String name = event.stateName().orElse("");
        State state = states.get(name);
        if (state == null) {
            return Optional.of("Event " + event.id() + " enters the state \"" + name
                    + "\", which the definition does not" + " have.");
        }
        StateType type = StateType.of(event.word().substring(0, event.word().length() - "StateEntered".length()));
        if (state.type() != type) {
            return Optional.of("Event " + event.id() + " enters the " + type.word() + " state \"" + name
                    + "\", which is a " + state.type().word() + " state in the definition.");
        }
        HistoryEvent before = byId.get(event.previousEventId());
        if (event.previousEventId() == 0 || before != null && before.type() == EventType.EXECUTION_STARTED) {
            return starts(machine.scope(), name)
                    ? Optional.empty()
                    : Optional.of("Event " + event.id() + " begins with \"" + name
                            + "\", but the definition starts at \""
                            + machine.scope().startAt().orElse("") + "\".");
        }
        if (before == null) {
            return Optional.empty();
        }
        if (before.type().exitsState()) {
            State from = states.get(before.stateName().orElse(""));
            return from == null || targets(from).contains(name)
                    ? Optional.empty()
                    : Optional.of("Event " + event.id() + " goes from \"" + from.name() + "\" to \"" + name
                            + "\", but no transition of the definition does.");
        }
        if (before.type() == EventType.PARALLEL_STATE_STARTED || before.type() == EventType.MAP_ITERATION_STARTED) {
            boolean begins = machine.states().stream()
                    .flatMap(owner -> owner.scopes().stream())
                    .anyMatch(scope -> starts(scope, name));
            return begins
                    ? Optional.empty()
                    : Optional.of("Event " + event.id() + " begins a branch with \"" + name
                            + "\", at which no branch or iteration of the definition starts.");
        }
        return Optional.empty();
    }

    private static boolean starts(Scope scope, String name) {
        return scope.startAt().equals(Optional.of(name));
    }

    private static List<String> targets(State state) {
        List<String> targets = new ArrayList<>();
        if (state.common().successor() instanceof Successor.Next(String target)) {
            targets.add(target);
        }
        if (state instanceof ChoiceState choice) {
            choice.rules().forEach(rule -> rule.next().ifPresent(targets::add));
            choice.defaultNext().ifPresent(targets::add);
        }
        for (Catcher catcher : state.catchers()) {
            catcher.next().ifPresent(targets::add);
        }
        return targets;
    }
}
