package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.Catcher;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of a workflow's transitions a run went along. A history names states only: the way between two is read from the workflow. */
final class TakenTransitions {

    private final Set<Transition> taken = new LinkedHashSet<>();

    Set<Transition> all() {
        return taken;
    }

    /** A track begins with this state. */
    void started(Visit visit) {
        visit.state.ifPresent(_ -> taken.add(Transition.start(visit.path.scope())));
    }

    /** A track ends with this state. */
    void ended(Visit visit) {
        visit.state.ifPresent(_ -> taken.add(Transition.next(visit.path)));
    }

    /**
     * A track went on from one state to another.
     *
     * @return whether it went through a catcher
     */
    boolean followed(Visit from, String to) {
        Optional<Transition> way = from.state.flatMap(state -> way(from, state, to));
        way.ifPresent(taken::add);
        return way.filter(each -> each.kind() == Transition.Kind.CATCH).isPresent();
    }

    private static Optional<Transition> way(Visit from, State state, String to) {
        if (!from.failed) {
            if (state instanceof ChoiceState choice) {
                return choice(choice, to);
            }
            if (state.common().successor() instanceof Successor.Next(String target) && target.equals(to)) {
                return Optional.of(Transition.next(state.path()));
            }
        }
        return caught(from, state, to);
    }

    /** Where several rules lead to the same state, a history does not tell them apart: the first is taken. */
    private static Optional<Transition> choice(ChoiceState choice, String to) {
        for (int i = 0; i < choice.rules().size(); i++) {
            if (choice.rules().get(i).next().equals(Optional.of(to))) {
                return Optional.of(Transition.choice(choice.path(), i));
            }
        }
        return choice.defaultNext().filter(to::equals).map(_ -> Transition.defaultOf(choice.path()));
    }

    private static Optional<Transition> caught(Visit from, State state, String to) {
        List<Catcher> catchers = state.catchers();
        int first = -1;
        for (int i = 0; i < catchers.size(); i++) {
            if (catchers.get(i).next().equals(Optional.of(to))) {
                if (matches(catchers.get(i), from.error)) {
                    return Optional.of(Transition.caught(state.path(), i));
                }
                first = first < 0 ? i : first;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(Transition.caught(state.path(), first));
    }

    private static boolean matches(Catcher catcher, String error) {
        return catcher.errorEquals().stream()
                .anyMatch(name -> name.equals(error)
                        || name.equals("States.ALL")
                        || name.equals("States.TaskFailed") && !"States.Timeout".equals(error));
    }
}
