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
import java.util.LinkedHashMap;
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
        switch (state) {
            case ChoiceState choice -> {
                for (int i = 0; i < choice.rules().size(); i++) {
                    ways.put(
                            Transition.choice(choice.path(), i),
                            to(choice.rules().get(i).next()));
                }
                ways.put(Transition.defaultOf(choice.path()), to(choice.defaultNext()));
            }
            case SucceedState _, FailState _ -> {}
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _, UnknownState _ -> {
                ways.put(Transition.next(state.path()), state.common().successor());
                for (int i = 0; i < state.catchers().size(); i++) {
                    ways.put(
                            Transition.caught(state.path(), i),
                            to(state.catchers().get(i).next()));
                }
            }
        }
    }

    /** What follows a state when nothing special happens: Next, the Default of a Choice or else its first rule's target; or the end. */
    public static Successor onward(State state) {
        return switch (state) {
            case ChoiceState choice ->
                to(choice.defaultNext()
                        .or(() -> choice.rules().stream()
                                .flatMap(rule -> rule.next().stream())
                                .findFirst()));
            case SucceedState _, FailState _ -> new Successor.End();
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _, UnknownState _ ->
                state.common().successor();
        };
    }

    /** The transition by which a state goes on, for states that do. */
    public static Optional<Transition> onwardTransition(State state) {
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
