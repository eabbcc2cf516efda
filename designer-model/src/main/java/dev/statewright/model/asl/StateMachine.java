package dev.statewright.model.asl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A workflow.
 *
 * @param scope its outermost states
 * @param queryLanguage the default of its states: JSONPath unless written
 * @param timeoutSeconds absent where not written
 */
public record StateMachine(
        Scope scope, Optional<String> version, QueryLanguage queryLanguage, OptionalDouble timeoutSeconds) {

    /** All scopes, outermost first, depth first. */
    public List<Scope> scopes() {
        List<Scope> found = new ArrayList<>();
        collect(scope, found);
        return found;
    }

    /** All states of all scopes, in the document's order, a nested one after its owner. */
    public List<State> states() {
        List<State> found = new ArrayList<>();
        collectStates(scope, found);
        return found;
    }

    public Optional<Scope> scope(ScopePath path) {
        return inside(scope, path);
    }

    public Optional<State> state(StatePath path) {
        return scope(path.scope()).flatMap(found -> found.state(path.name()));
    }

    /** Goes only where the path leads: a document may be asked for a state for each thing that is to be said of it. */
    private static Optional<Scope> inside(Scope scope, ScopePath path) {
        List<Object> steps = path.syntax().steps();
        int depth = scope.path().syntax().steps().size();
        if (scope.path().equals(path)) {
            return Optional.of(scope);
        }
        if (steps.size() < depth + 2 || !(steps.get(depth + 1) instanceof String name)) {
            return Optional.empty();
        }
        return scope.state(name).stream()
                .flatMap(state -> state.scopes().stream())
                .filter(inner -> path.syntax().startsWith(inner.path().syntax()))
                .findFirst()
                .flatMap(inner -> inside(inner, path));
    }

    private static void collect(Scope scope, List<Scope> found) {
        found.add(scope);
        scope.states().forEach(state -> state.scopes().forEach(inner -> collect(inner, found)));
    }

    private static void collectStates(Scope scope, List<State> found) {
        for (State state : scope.states()) {
            found.add(state);
            state.scopes().forEach(inner -> collectStates(inner, found));
        }
    }
}
