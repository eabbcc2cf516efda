package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;

/**
 * A task that waits for a token hands the token to somebody: who does not know it cannot answer. Step Functions developer guide, "Wait for
 * a Callback with Task Token".
 */
final class CallbackTokenAdvice implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.TASK
                || !state.value("Resource")
                        .map(Checks::textOf)
                        .filter(arn -> arn.endsWith(".waitForTaskToken"))
                        .isPresent()) {
            return;
        }
        String key = state.site().isJsonata() ? "Arguments" : "Parameters";
        String sent = state.value(key)
                .map(value -> state.site().findings().textOf(value.range()))
                .orElse("");
        // variables, the whole context and what is filled in on deployment may hold it
        boolean mayHold = state.site().isJsonata()
                ? sent.contains("$states.context")
                        || sent.replace("$states.", "").contains("$")
                : sent.contains("$$") || sent.contains("${") || Findings.hasVariable(sent);
        if (!mayHold) {
            state.advise(
                    Code.CALLBACK_WITHOUT_TOKEN,
                    "Nobody is given this task's token ("
                            + (state.site().isJsonata() ? "$states.context.Task.Token" : "$$.Task.Token")
                            + "), so nobody can answer",
                    state.has(key) ? key : "Resource");
        }
    }
}
