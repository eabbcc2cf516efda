package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.text.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"inputCaseID\": \"001\"}", "[1, 2]", "null", "\"text\"", "1.5e3", " true\n"})
    void everyJsonValueMayBeAnInput(String text) {
        assertThat(JsonProblem.of(text)).isEmpty();
    }

    @Test
    void theFirstMistakeIsNamedWithLineAndColumn() {
        JsonProblem problem = JsonProblem.of("{\n  \"a\": 1\n  \"b\": 2\n}").orElseThrow();

        assertThat(problem.message()).isEqualTo("Expected a comma or } after this value");
        assertThat(problem.position()).isEqualTo(new Position(2, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{\"a\": 1} // why", "{\"a\": ${Name}}", "{'a': 1}", "{\"a\": 1,}", "{} {}"})
    void whatTheEditorForgivesAnExecutionDoesNot(String text) {
        assertThat(JsonProblem.of(text)).isPresent();
    }
}
