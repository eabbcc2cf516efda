package dev.statewright.model.diagnostic;

import static dev.statewright.model.diagnostic.Told.state;
import static dev.statewright.model.diagnostic.Told.told;
import static dev.statewright.model.diagnostic.Told.toldOfState;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameValidationTest {

    @Test
    void namesOccurOnceInAllScopesTogetherAndAreNotTooLong() {
        String longest = "n".repeat(80);
        assertThat(told("""
                                {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                                    {"StartAt": "P", "States": {"P": {"Type": "Succeed"}}}]}}}
                                """))
                .containsExactly("DUPLICATE_STATE_NAME Duplicate State name: P /States/P/Branches[0]/States/P");
        assertThat(told(state(longest, "\"Type\": \"Succeed\""))).isEmpty();
        assertThat(told(state(longest + "n", "\"Type\": \"Succeed\"")))
                .containsExactly("INVALID_STATE_NAME A state's name has 1 to 80 characters /States/" + longest + "n");
    }

    @Test
    void labelsFitIntoAnArnAndOccurOnce() {
        String map = "{\"Type\": \"Map\", \"Label\": \"%s\", %s, \"ItemProcessor\": {\"ProcessorConfig\": {\"Mode\":"
                + " \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"}, \"StartAt\": \"%s\", \"States\":"
                + " {\"%s\": {\"Type\": \"Succeed\"}}}}";
        assertThat(told("{\"StartAt\": \"A\", \"States\": {\"A\": " + map.formatted("same", "\"Next\": \"B\"", "a", "a")
                        + ", \"B\": " + map.formatted("same", "\"Next\": \"C\"", "b", "b") + ", \"C\": "
                        + map.formatted("not good", "\"End\": true", "c", "c") + "}}"))
                .containsExactly(
                        "DUPLICATE_LABEL_NAME Duplicate label name: same /States/B/Label",
                        "INVALID_LABEL_NAME A label has 1 to 40 characters, without blanks and without any of"
                                + " ?*<>{}[]\"#%\\^|~`$&,;:/ /States/C/Label");
    }

    @Test
    void variablesHaveNamesThatCanBeWritten() {
        String pass = "\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"%s\": 1}";
        for (String good : List.of("a", "_a", "größe", "a1_b", "x".repeat(80), "${Name}")) {
            assertThat(toldOfState(pass.formatted(good))).isEmpty();
        }
        for (String bad : List.of("", "states", "x".repeat(81))) {
            assertThat(toldOfState(pass.formatted(bad)))
                    .containsExactly(
                            "SCHEMA_VALIDATION_FAILED A variable's name has 1 to 80 characters and is not 'states'"
                                    + " /States/A/Assign/" + bad);
        }
        for (String unreadable : List.of("1a", "a-b", "a b", "$a")) {
            assertThat(toldOfState(pass.formatted(unreadable)))
                    .singleElement()
                    .asString()
                    .startsWith("VARIABLE_NAME A variable named '" + unreadable + "' cannot be read");
        }
    }
}
