package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;

/** A scope can end: it has a state with End, a Succeed or a Fail. AWS reports it without a location (measured). */
final class TerminalStateRule implements ScopeRule {

    @Override
    public void check(ScopeFlow flow) {
        if (!ends(flow)) {
            flow.site()
                    .findings()
                    .add(
                            Severity.ERROR,
                            Code.MISSING_END_STATE,
                            "Workflow has no terminal state",
                            "",
                            flow.statesKey().keyRange());
        }
    }

    /** Whether the scope has a terminal state, reachable or not; true also where nobody can tell yet. */
    static boolean ends(ScopeFlow flow) {
        // most scopes have a state whose type says it, which is quicker to see
        for (StateSite state : flow.states().values()) {
            if (state.type() == StateType.SUCCEED || state.type() == StateType.FAIL) {
                return true;
            }
        }
        return flow.isPartial() || flow.states().values().stream().anyMatch(TerminalStateRule::isTerminal);
    }

    private static boolean isTerminal(StateSite state) {
        return switch (state.type()) {
            case SUCCEED, FAIL -> true;
            case TASK, CHOICE, PARALLEL, MAP, PASS, WAIT -> saysEnd(state);
            case UNKNOWN ->
                saysEnd(state)
                        || state.value("Type").filter(Checks::isPlaceholder).isPresent();
        };
    }

    private static boolean saysEnd(StateSite state) {
        return state.value("End")
                .filter(value -> !Checks.textOf(value).equals("false"))
                .isPresent();
    }
}
