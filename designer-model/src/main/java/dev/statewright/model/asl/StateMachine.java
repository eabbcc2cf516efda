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
        return scopes().stream().filter(each -> each.path().equals(path)).findFirst();
    }

    public Optional<State> state(StatePath path) {
        return scope(path.scope()).flatMap(found -> found.state(path.name()));
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
