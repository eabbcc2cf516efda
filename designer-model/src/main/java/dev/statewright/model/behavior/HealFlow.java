package dev.statewright.model.behavior;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When states leave a scope, what led to them leads to what came after them. Where nothing came after them a state ends, and a
 * Choice rule, a Default or a catcher stays without a target.
 */
public final class HealFlow {

    private final Scope scope;
    private final Set<String> leaving;

    private HealFlow(Scope scope, Set<String> leaving) {
        this.scope = scope;
        this.leaving = leaving;
    }

    /** The changes around states that leave; the states themselves stay in the text. */
    public static TextChange around(SyntaxTree tree, StateMachine machine, Set<StatePath> leaving) {
        List<TextChange> changes = new ArrayList<>();
        Redirection redirection = new Redirection(tree);
        for (Scope scope : machine.scopes()) {
            Set<String> names = leaving.stream()
                    .filter(state -> state.scope().equals(scope.path()))
                    .map(StatePath::name)
                    .collect(Collectors.toSet());
            if (!names.isEmpty()) {
                new HealFlow(scope, names).heal(redirection, changes);
            }
        }
        return TextChange.all(changes);
    }

    private void heal(Redirection redirection, List<TextChange> changes) {
        for (var way : Ways.of(scope).entrySet()) {
            Transition transition = way.getKey();
            boolean stays = transition.from().filter(leaving::contains).isEmpty();
            if (stays && way.getValue() instanceof Successor.Next(String target) && leaving.contains(target)) {
                changes.add(redirection.of(transition, replacement(transition, target)));
            }
        }
    }

    private Successor replacement(Transition transition, String target) {
        Optional<String> after = after(target, transition.from(), new HashSet<>());
        if (transition.kind() == Transition.Kind.START) {
            after = after.or(this::firstThatStays);
        }
        return after.<Successor>map(Successor.Next::new).orElseGet(Successor.End::new);
    }

    private Optional<String> firstThatStays() {
        return scope.states().stream()
                .map(State::name)
                .filter(name -> !leaving.contains(name))
                .findFirst();
    }

    /**
     * Where the flow goes on behind a leaving state, past others that leave, too. Not back to where it comes from: a state that only
     * leads to itself would never end.
     */
    private Optional<String> after(String leavingState, Optional<String> source, Set<String> seen) {
        if (!seen.add(leavingState)) {
            return Optional.empty();
        }
        for (String next : scope.state(leavingState).map(Ways::onward).orElse(List.of())) {
            Optional<String> found = leaving.contains(next)
                    ? after(next, source, seen)
                    : Optional.of(next).filter(name -> !Optional.of(name).equals(source));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
