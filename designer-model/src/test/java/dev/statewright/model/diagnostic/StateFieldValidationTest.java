package dev.statewright.model.diagnostic;

import static dev.statewright.model.diagnostic.Told.state;
import static dev.statewright.model.diagnostic.Told.told;
import static dev.statewright.model.diagnostic.Told.toldOfState;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateFieldValidationTest {

    @Test
    void whatIsRequiredIsToldTogether() {
        assertThat(told("{}"))
                .containsExactly("SCHEMA_VALIDATION_FAILED These fields are required: [States, StartAt] /");
        assertThat(told(state("A", "\"End\": true")))
                .containsExactly("SCHEMA_VALIDATION_FAILED These fields are required: [Type] /States/A");
        assertThat(toldOfState("\"Type\": \"Task\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED These fields are required: [Resource] /States/A");
        assertThat(toldOfState("\"Type\": \"Parallel\", \"Branches\": [], \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Value cannot be empty /States/A/Branches");
    }

    @Test
    void aFieldThatTheTypeDoesNotHaveIsToldAtTheState() {
        assertThat(toldOfState("\"Type\": \"Pass\", \"TimeoutSeconds\": 1, \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Field 'TimeoutSeconds' is not supported /States/A");
    }

    @Test
    void aTypeThatDoesNotExistIsToldWithThoseThatDo() {
        assertThat(told("""
                        {"StartAt": "A", "States": {"A": {"Type": "Task2", "End": true}}}
                        """))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The field 'Type' should have one of these values: [Task, Wait, Pass,"
                                + " Succeed, Fail, Choice, Parallel, Map] /States/A/Type");
    }

    @Test
    void fieldsOfTheOtherQueryLanguageAreToldAtTheState() {
        assertThat(toldOfState("\"Type\": \"Pass\", \"Output\": 1, \"End\": true"))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The QueryLanguage is set to 'JSONPath', but field 'Output' is"
                                + " only supported for the 'JSONata' QueryLanguage /States/A");
        assertThat(toldOfState(
                        "\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"InputPath\": \"$\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED The QueryLanguage is set to 'JSONata', but field 'InputPath'"
                        + " is only supported for the 'JSONPath' QueryLanguage /States/A");
    }

    @Test
    void aChoiceRuleHasOneComparisonAndAnOuterOneLeadsOn() {
        assertThat(toldOfState("""
                        "Type": "Choice", "Default": "A", "Choices": [
                          {"Variable": "$.a", "IsNull": true, "IsString": true, "Next": "A"},
                          {"Not": {"Variable": "$.a", "NumericEquals": "1", "Next": "A"}}]
                        """))
                .contains(
                        "SCHEMA_VALIDATION_FAILED Each Choice Rule can only have one comparison operator"
                                + " /States/A/Choices[0]",
                        "SCHEMA_VALIDATION_FAILED Expected value of type Number /States/A/Choices[1]/Not/NumericEquals",
                        "SCHEMA_VALIDATION_FAILED Field 'Next' is not supported /States/A/Choices[1]/Not",
                        "SCHEMA_VALIDATION_FAILED These fields are required: [Next] /States/A/Choices[1]");
    }

    @Test
    void retriersAndCatchersKeepTheirLimits() {
        assertThat(toldOfState("""
                        "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Retry": [
                          {"ErrorEquals": ["States.ALL"], "BackoffRate": 0.5, "JitterStrategy": "SOME"},
                          {"ErrorEquals": [], "IntervalSeconds": 1.5},
                          {"ErrorEquals": ["States.ALL", "E"], "MaxAttempts": -1}]
                        """))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The value for the field 'BackoffRate' must be at least 1"
                                + " /States/A/Retry[0]/BackoffRate",
                        "SCHEMA_VALIDATION_FAILED The field 'JitterStrategy' should have one of these values: [FULL,"
                                + " NONE] /States/A/Retry[0]/JitterStrategy",
                        "SCHEMA_VALIDATION_FAILED Value cannot be empty /States/A/Retry[1]/ErrorEquals",
                        "SCHEMA_VALIDATION_FAILED Expected value of type Integer /States/A/Retry[1]/IntervalSeconds",
                        "SCHEMA_VALIDATION_FAILED The value for the field 'MaxAttempts' must be at least 0"
                                + " /States/A/Retry[2]/MaxAttempts",
                        "SCHEMA_VALIDATION_FAILED States.ALL may stand in the last entry only /States/A/Retry[0]",
                        "SCHEMA_VALIDATION_FAILED States.ALL must be the only error name in ErrorEquals"
                                + " /States/A/Retry[2]");
    }
}
