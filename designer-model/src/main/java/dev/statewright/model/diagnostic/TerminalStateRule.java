package dev.statewright.model.diagnostic;

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
        return flow.states().values().stream().anyMatch(TerminalStateRule::isTerminal);
    }

    private static boolean isTerminal(StateSite state) {
        boolean says = state.value("End")
                .filter(value -> !Checks.textOf(value).equals("false"))
                .isPresent();
        return switch (state.type()) {
            case SUCCEED, FAIL -> true;
            case TASK, CHOICE, PARALLEL, MAP, PASS, WAIT -> says;
            case UNKNOWN ->
                says || state.value("Type").filter(Checks::isPlaceholder).isPresent();
        };
    }
}
