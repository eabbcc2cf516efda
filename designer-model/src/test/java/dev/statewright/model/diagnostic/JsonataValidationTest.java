package dev.statewright.model.diagnostic;

import static dev.statewright.model.diagnostic.Told.toldOfState;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataValidationTest {

    @Test
    void anExpressionIsToldAtItsPlaceInTheField() {
        assertThat(pass("{\"a\": {\"b\": [\"{% 1 %}\", \"{% phone[1,2) %}\"]}}"))
                .containsExactly("INVALID_JSONATA_EXPRESSION Expected \"]\", got \",\" /States/A/Output/a/b[1]");
    }

    @Test
    void aPassStateHasNoResult() {
        assertThat(pass("{\"v\": \"{% $states.result.id %}\"}"))
                .containsExactly(
                        "UNSUPPORTED_JSONATA_EXPRESSION Field '$states.result' does not exist. /States/A/Output/v");
        assertThat(pass("\"{% $states.errorOutput %}\""))
                .containsExactly(
                        "UNSUPPORTED_JSONATA_EXPRESSION Field '$states.errorOutput' does not exist. /States/A/Output");
        assertThat(pass("\"{% $states.input.result %}\"")).isEmpty();
    }

    @Test
    void aNameThatIsReadOfNothingIsToldOnce() {
        assertThat(pass("{\"v\": \"{% aaa + bbb + aaa %}\"}"))
                .containsExactly(
                        "UNSUPPORTED_JSONATA_EXPRESSION Reference to 'aaa' at the top level is not supported."
                                + " /States/A/Output/v",
                        "UNSUPPORTED_JSONATA_EXPRESSION Reference to 'bbb' at the top level is not supported."
                                + " /States/A/Output/v");
        assertThat(
                        toldOfState(
                                "\"Type\": \"Pass\", \"Comment\": \"{% phone %}\", \"QueryLanguage\": \"JSONata\", \"End\": true"))
                .isEmpty();
    }

    @Test
    void theRootOfTheInputIsNotThere() {
        assertThat(pass("\"{% $$ %}\""))
                .containsExactly("UNSUPPORTED_JSONATA_EXPRESSION Reference to '$$' is not supported. /States/A/Output");
        assertThat(pass("\"{% '$$' & $states.input.`$$` %}\"")).isEmpty();
    }

    @Test
    void evalIsAdvisedAgainstWhereItIsJsonatasOwn() {
        assertThat(pass("\"{% $eval('1') %}\"")).singleElement().asString().startsWith("UNAVAILABLE_FUNCTION ");
        assertThat(pass("\"{% ($eval := function($x) { $x }; $eval(1)) %}\"")).isEmpty();
        assertThat(pass("\"{% '$eval(1)' %}\"")).isEmpty();
        assertThat(pass("\"{% $evaluate %}\"")).noneMatch(told -> told.startsWith("UNAVAILABLE_FUNCTION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% 1", "{% 1 % }", " {% 1 %}", "{% 1 %} ", "1 %}", "{%}"})
    void anExpressionThatIsBadlyDelimitedIsRejected(String text) {
        String message =
                "SCHEMA_VALIDATION_FAILED A JSONata expression begins with {% and ends with %}, with nothing outside";
        assertThat(pass("{\"a\": [\"" + text + "\"]}")).containsExactly(message + " /States/A/Output/a[0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "100 %", "{ % 1 % }", "{{% x", "a {% 1 %} b", "{% ${Name}", "{%1%}", " {% 1 %} "})
    void otherTextIsText(String text) {
        assertThat(pass("{\"a\": [\"" + text + "\"]}")).isEmpty();
    }

    @Test
    void outsideJsonataDelimitersMeanNothing() {
        assertThat(toldOfState("\"Type\": \"Pass\", \"Parameters\": {\"a\": \"{% 1\"}, \"End\": true"))
                .isEmpty();
    }

    private static List<String> pass(String output) {
        return toldOfState(
                "\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": " + output + ", \"End\": true");
    }
}
