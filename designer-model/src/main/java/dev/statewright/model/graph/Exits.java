package dev.statewright.model.graph;

import dev.statewright.model.asl.Catcher;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import dev.statewright.model.graph.Exit.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the ways out of a state in the order in which a picture shows them: Choice rules, Default, Next, Catch.
 *
 * @param openSlots whether a Choice without {@code Default} has an open exit for it
 */
record Exits(boolean openSlots) {

    /** What stands on the edge of a Choice's {@code Default}. */
    static final String DEFAULT = "Default";

    /** What stands on the edge of a Choice rule that has no condition to read yet, before its number. */
    private static final String RULE = "Rule #";

    List<Exit> of(State state) {
        return switch (state) {
            case ChoiceState choice -> choices(choice);
            case SucceedState _, FailState _ -> List.of(end(state));
            case TaskState _, ParallelState _, MapState _, PassState _, WaitState _ -> flow(state, true);
            case UnknownState _ -> flow(state, false);
        };
    }

    private List<Exit> choices(ChoiceState choice) {
        List<Exit> exits = new ArrayList<>();
        for (int i = 0; i < choice.rules().size(); i++) {
            ChoiceRule rule = choice.rules().get(i);
            String number = RULE + (i + 1);
            Optional<String> label = rule.comment()
                    .filter(comment -> !comment.isBlank())
                    .or(() -> Optional.of(ConditionText.of(rule.condition())).filter(text -> !text.isEmpty()))
                    .or(() -> Optional.of(number));
            exits.add(Exit.to(Transition.choice(choice.path(), i), rule.next(), label));
        }
        if (choice.defaultNext().isPresent() || openSlots) {
            exits.add(Exit.to(Transition.defaultOf(choice.path()), choice.defaultNext(), Optional.of(DEFAULT)));
        }
        return exits;
    }

    private static List<Exit> flow(State state, boolean needsSuccessor) {
        List<Exit> exits = new ArrayList<>();
        Transition next = Transition.next(state.path());
        switch (state.common().successor()) {
            case Successor.Next(String target) -> exits.add(Exit.to(next, Optional.of(target), Optional.empty()));
            case Successor.End _ -> exits.add(end(state));
            case Successor.Unset _ -> {
                if (needsSuccessor) {
                    exits.add(Exit.to(next, Optional.empty(), Optional.empty()));
                }
            }
        }
        for (int i = 0; i < state.catchers().size(); i++) {
            Catcher catcher = state.catchers().get(i);
            exits.add(Exit.to(Transition.caught(state.path(), i), catcher.next(), label(catcher)));
        }
        return exits;
    }

    private static Exit end(State state) {
        return new Exit(Transition.next(state.path()), new Destination.ToEnd(), Optional.empty());
    }

    private static Optional<String> label(Catcher catcher) {
        return catcher.comment()
                .filter(comment -> !comment.isBlank())
                .or(() -> Optional.of(String.join(", ", catcher.errorEquals())).filter(text -> !text.isEmpty()));
    }
}
