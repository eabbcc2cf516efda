package dev.statewright.runtime.plan;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiles a scope: first its states without their references, then the references. */
final class ScopeCompiler {
    private final Problems problems;

    ScopeCompiler(Problems problems) {
        this.problems = problems;
    }

    /** Null where the scope has no beginning; the problems say so. */
    ScopePlan compile(Scope scope) {
        String where =
                scope.path().isRoot() ? "The workflow" : scope.path().syntax().pointer();
        Map<String, StatePlan> plans = new LinkedHashMap<>();
        for (State state : scope.states()) {
            if (state.type() == StateType.UNKNOWN) {
                problems.add(state.path() + ": '" + state.common().typeWord() + "' is no type of state.");
            } else {
                plans.put(
                        state.name(),
                        new StatePlan(state.path(), state.type(), state.common().language()));
            }
        }
        for (State state : scope.states()) {
            if (plans.containsKey(state.name())) {
                new StateCompiler(plans, problems, state).compile();
            }
        }
        if (scope.startAt().isEmpty()) {
            problems.add(where + " has no StartAt.");
            return null;
        }
        StatePlan start = plans.get(scope.startAt().get());
        if (start == null) {
            problems.add(where + ": StartAt names '" + scope.startAt().get() + "', which is no state of it.");
            return null;
        }
        return new ScopePlan(start, plans);
    }
}
