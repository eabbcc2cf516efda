package dev.statewright.model.behavior;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transitions that a scope has places for, and where each leads: a Choice without Default has its Default unset. */
public final class Ways {

    private Ways() {}

    /** All transitions of a scope, in the document's order. */
    public static Map<Transition, Successor> of(Scope scope) {
        Map<Transition, Successor> ways = new LinkedHashMap<>();
        ways.put(Transition.start(scope.path()), to(scope.startAt()));
        scope.states().forEach(state -> add(state, ways));
        return ways;
    }

    private static void add(State state, Map<Transition, Successor> ways) {
        if (!state.common().json().isObject()) {
            return;
        }
        switch (state) {
            case ChoiceState choice -> {
                for (int i = 0; i < choice.rules().size(); i++) {
                    if (isObject(state, "Choices", i)) {
                        ways.put(
                                Transition.choice(choice.path(), i),
                                to(choice.rules().get(i).next()));
                    }
                }
                ways.put(Transition.defaultOf(choice.path()), to(choice.defaultNext()));
            }
            case SucceedState _, FailState _ -> {}
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _, UnknownState _ -> {
                ways.put(Transition.next(state.path()), state.common().successor());
                for (int i = 0; i < state.catchers().size(); i++) {
                    if (isObject(state, "Catch", i)) {
                        ways.put(
                                Transition.caught(state.path(), i),
                                to(state.catchers().get(i).next()));
                    }
                }
            }
        }
    }

    /** Whether an entry of a list can have a {@code Next} at all. */
    private static boolean isObject(State state, String field, int index) {
        return state.common().json().path(field).path(index).isObject();
    }

    /** Where a state goes on when no error happens, the usual way first: Next; the Default of a Choice, then its rules in order. */
    public static List<String> onward(State state) {
        List<String> names = new ArrayList<>();
        switch (state) {
            case ChoiceState choice -> {
                choice.defaultNext().ifPresent(names::add);
                choice.rules().forEach(rule -> rule.next().ifPresent(names::add));
            }
            case SucceedState _, FailState _ -> {}
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _, UnknownState _ -> {
                if (state.common().successor() instanceof Successor.Next(String target)) {
                    names.add(target);
                }
            }
        }
        return names;
    }

    /** The transition by which a state goes on, for states that do. */
    public static Optional<Transition> onwardTransition(State state) {
        if (!state.common().json().isObject()) {
            return Optional.empty();
        }
        return switch (state) {
            case ChoiceState choice -> Optional.of(Transition.defaultOf(choice.path()));
            case SucceedState _, FailState _ -> Optional.empty();
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _, UnknownState _ ->
                Optional.of(Transition.next(state.path()));
        };
    }

    private static Successor to(Optional<String> target) {
        return target.<Successor>map(Successor.Next::new).orElseGet(Successor.Unset::new);
    }
}
