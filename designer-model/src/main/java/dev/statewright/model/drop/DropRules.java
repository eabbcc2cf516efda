package dev.statewright.model.drop;

import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where states may be dropped. */
final class DropRules {

    private static final Verdict ALLOWED = new Verdict.Allowed();
    private static final Verdict NOT_CONCERNED = new Verdict.NotConcerned();

    private DropRules() {}

    static Verdict insert(AslDocument document, DropTarget target) {
        Optional<Scope> scope = document.machine().scope(target.scope());
        if (scope.isEmpty()) {
            return NOT_CONCERNED;
        }
        if (!new ScopeText(target.scope()).isWritable(document.tree())) {
            return new Verdict.Forbidden(
                    "The document is not a workflow that can be read. Correct it in the code first.");
        }
        Transition transition = target.transition();
        Optional<State> from = transition.from().flatMap(scope.get()::state);
        if (from.isPresent() && endsTheFlow(from.get())) {
            return new Verdict.Forbidden("Nothing can follow \"" + from.get().name() + "\": a "
                    + from.get().type().word() + " state ends the flow.");
        }
        return Ways.of(scope.get()).containsKey(transition) ? ALLOWED : NOT_CONCERNED;
    }

    static Verdict move(AslDocument document, StatePath state, DropTarget target) {
        Optional<Scope> home = document.machine().scope(state.scope());
        if (home.flatMap(scope -> scope.state(state.name())).isEmpty()) {
            return NOT_CONCERNED;
        }
        if (target.scope().syntax().startsWith(state.syntax())) {
            return new Verdict.Forbidden("\"" + state.name() + "\" cannot be moved into itself.");
        }
        if (state.scope().equals(target.scope()) && isOwnPlace(home.get(), state, target.transition())) {
            return NOT_CONCERNED;
        }
        Verdict verdict = insert(document, target);
        if (verdict.equals(ALLOWED) && isNameTaken(document, state, target)) {
            return new Verdict.Forbidden(
                    "There is a state named \"" + state.name() + "\" there already. Rename one of the two first.");
        }
        return verdict;
    }

    /** Several states together: each must be allowed; a place of their own is none of any. */
    static Verdict move(AslDocument document, List<StatePath> states, DropTarget target) {
        List<StatePath> moved = MovedStates.outermost(document, states);
        if (moved.isEmpty()) {
            return NOT_CONCERNED;
        }
        Set<String> names = new HashSet<>();
        for (StatePath state : moved) {
            Verdict verdict = move(document, state, target);
            if (!verdict.equals(ALLOWED)) {
                return verdict;
            }
            if (!names.add(state.name())) {
                return new Verdict.Forbidden("Two of the states are named \"" + state.name()
                        + "\": they cannot be in one scope. Rename one of the two first.");
            }
        }
        return ALLOWED;
    }

    /** Whether the transition leaves the state or leads to it already. */
    private static boolean isOwnPlace(Scope scope, StatePath state, Transition transition) {
        return transition.from().equals(Optional.of(state.name()))
                || new Successor.Next(state.name()).equals(Ways.of(scope).get(transition));
    }

    private static boolean isNameTaken(AslDocument document, StatePath state, DropTarget target) {
        return !state.scope().equals(target.scope())
                && document.machine()
                        .scope(target.scope())
                        .orElseThrow()
                        .state(state.name())
                        .isPresent();
    }

    private static boolean endsTheFlow(State state) {
        return state instanceof SucceedState || state instanceof FailState;
    }
}
