package dev.statewright.model.diagnostic;

import static dev.statewright.model.diagnostic.Told.toldOfState;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataFieldValidationTest {

    @Test
    void anExpressionThatCannotBeReadIsToldAtItsField() {
        assertThat(
                        toldOfState(
                                "\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": {\"a\": \"{% 1 + %}\"}, \"End\": true"))
                .containsExactly("INVALID_JSONATA_EXPRESSION Unexpected end of expression /States/A/Output/a");
    }

    @Test
    void theErrorOfAFailureIsText() {
        String fail = "\"Type\": \"Fail\", \"ErrorPath\": \"%s\"";
        assertThat(toldOfState(fail.formatted("States.Format('{}', $.a)"))).isEmpty();
        assertThat(toldOfState(fail.formatted("$.a"))).isEmpty();
        assertThat(toldOfState(fail.formatted("States.ArrayLength($.a)")))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The value for the field 'ErrorPath' must be a valid JSONPath or"
                                + " a valid intrinsic function call that returns a string /States/A/ErrorPath");
    }

    @Test
    void aResultIsPutIntoTheInputNotIntoTheContextOrAVariable() {
        String message =
                "SCHEMA_VALIDATION_FAILED The value for the field 'ResultPath' must be a valid JSONPath that names one place";
        assertThat(toldOfState("\"Type\": \"Pass\", \"ResultPath\": \"$$.a\", \"End\": true"))
                .containsExactly(message + " /States/A/ResultPath");
        assertThat(toldOfState("\"Type\": \"Pass\", \"ResultPath\": \"$name.a\", \"End\": true"))
                .containsExactly(message + " /States/A/ResultPath");
        assertThat(toldOfState("\"Type\": \"Pass\", \"ResultPath\": \"$['a'].b[0]\", \"End\": true"))
                .isEmpty();
    }

    @Test
    void assignNamesItsVariablesInAnObject() {
        String message = "SCHEMA_VALIDATION_FAILED Expected value of type Object /States/A/Assign";
        assertThat(toldOfState("'Type': 'Pass', 'Assign': [1], 'End': true".replace('\'', '"')))
                .containsExactly(message);
        assertThat(toldOfState(
                        "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Assign': '{% $states.input %}', 'End': true"
                                .replace('\'', '"')))
                .containsExactly(message);
        assertThat(toldOfState("'Type': 'Pass', 'Assign': {'a.$': '$.a'}, 'End': true".replace('\'', '"')))
                .isEmpty();
    }

    @Test
    void theRoleOfCredentialsIsText() {
        String task = "'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'End': true, 'Credentials': ";
        String message = "SCHEMA_VALIDATION_FAILED Expected value of type String /States/A/Credentials";
        assertThat(toldOfState((task + "{'RoleArn': 5}").replace('\'', '"'))).containsExactly(message);
        assertThat(toldOfState(("'QueryLanguage': 'JSONata', " + task + "{'RoleArn': 5}").replace('\'', '"')))
                .containsExactly(message);
        assertThat(toldOfState((task + "{'RoleArn.$': '$.role'}").replace('\'', '"')))
                .isEmpty();
    }
}
