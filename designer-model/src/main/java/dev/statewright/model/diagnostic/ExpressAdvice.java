package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;

/** An Express workflow ends after five minutes, and so does whoever waits in it. Step Functions developer guide, quotas. */
final class ExpressAdvice implements StateRule {

    static final int LONGEST_SECONDS = 300;

    @Override
    public void check(StateSite state, Machine machine) {
        if (machine.express() && state.type() == StateType.WAIT) {
            state.value("Seconds")
                    .filter(value -> Checks.valueOf(value) >= LONGEST_SECONDS)
                    .ifPresent(value -> state.advise(
                            Code.LONGER_THAN_EXPRESS,
                            "An Express workflow ends after " + LONGEST_SECONDS + " seconds, before this wait does",
                            "Seconds"));
        }
    }
}
