package dev.statewright.model.diagnostic;

import static dev.statewright.model.diagnostic.Told.told;
import static dev.statewright.model.diagnostic.Told.toldOfState;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransitionValidationTest {

    @Test
    void everyMissingTargetIsNamedAtItsOwnPlace() {
        assertThat(told("""
                                {"StartAt": "C", "States": {
                                  "C": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "W"}], "Default": "X"},
                                  "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                                        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Y"}]}}}
                                """))
                .contains(
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: W /States/C/Choices[0]/Next",
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: X /States/C/Default",
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: Y /States/T/Catch[0]/Next");
        assertThat(told("{\"StartAt\": \"Z\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}"))
                .containsExactly("MISSING_TRANSITION_TARGET Missing 'Next' target: Z /StartAt");
    }

    @Test
    void aWorkflowWithoutEndIsToldAfterItsMissingTargetsAndNothingIsCalledUnreachable() {
        assertThat(told("""
                                {"StartAt": "A", "States": {
                                  "A": {"Type": "Pass", "Next": "NOPE"}, "B": {"Type": "Pass", "Next": "B"}}}
                                """))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: NOPE /States/A/Next",
                        "MISSING_END_STATE Workflow has no terminal state ");
    }

    @Test
    void aLoopBesideAnUnreachableEndIsToldAsUnreachable() {
        assertThat(told("""
                                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"},
                                  "B": {"Type": "Pass", "Next": "A"}, "C": {"Type": "Pass", "End": true}}}
                                """)).containsExactly("MISSING_TRANSITION_TARGET State \"C\" is not reachable. /States/C");
    }

    @Test
    void aNestedScopeMayNotLeadOut() {
        assertThat(told("""
                                {"StartAt": "P", "States": {
                                  "P": {"Type": "Parallel", "Next": "Out", "Branches": [
                                    {"StartAt": "In", "States": {"In": {"Type": "Pass", "Next": "Out"}}}]},
                                  "Out": {"Type": "Succeed"}}}
                                """))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET Missing 'Next' target: Out /States/P/Branches[0]/States/In/Next",
                        "MISSING_END_STATE Workflow has no terminal state ");
    }

    @Test
    void nextAndEndExcludeEachOtherAndOneIsNeeded() {
        assertThat(toldOfState("\"Type\": \"Pass\", \"Next\": \"A\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Only one of these fields is allowed: [Next, End] /States/A");
        assertThat(toldOfState("\"Type\": \"Pass\""))
                .contains("SCHEMA_VALIDATION_FAILED One of these fields is required: [Next, End] /States/A");
    }
}
