package dev.statewright.app.trial;

import java.util.Optional;

/**
 * What came of a test, and what it told of the state's data.
 *
 * @param flow absent where the test could not be made
 */
record TrialFinding(TrialOutcome outcome, Optional<TrialFlow> flow) {

    /** Takes up to a second for each rule of a Choice state. */
    static TrialFinding of(TrialOutcome outcome) {
        return new TrialFinding(
                outcome,
                outcome instanceof TrialOutcome.Answered told ? Optional.of(TrialFlow.of(told)) : Optional.empty());
    }

    Optional<TrialOutcome.Answered> answered() {
        return outcome instanceof TrialOutcome.Answered told ? Optional.of(told) : Optional.empty();
    }
}
