package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.Recordings;
import dev.statewright.model.document.AslDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordedValidationTest {

    private static final String INVALID = "Invalid State Machine Definition: '";

    @Test
    void aValidationSaysWhatAwsSaid() {
        for (JsonNode recorded : Recordings.ofKind("validate_definition")) {
            JsonNode request = recorded.get("request");
            List<String> expected = new ArrayList<>();
            recorded.get("expected_response")
                    .get("diagnostics")
                    .forEach(each -> expected.add("%s %s: %s at %s"
                            .formatted(
                                    each.path("severity").asText(),
                                    each.path("code").asText(),
                                    each.path("message").asText(),
                                    each.path("location").asText())));

            assertThat(errors(
                            request.get("definition_text").asText(),
                            request.get("type").asText()))
                    .as(recorded.get("id").asText())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aDefinitionThatAwsRefusedIsRefusedInTheSameWords() {
        int compared = 0;
        for (JsonNode recorded : Recordings.ofKind("create_error")) {
            JsonNode error = recorded.get("expected_api_error");
            String said = error.path("Error")
                    .path("Message")
                    .asText(error.path("exception_value").asText());
            if (!said.contains(INVALID)) {
                continue;
            }
            JsonNode request = recorded.get("request");
            String ours =
                    errors(
                                    request.get("definition_text").asText(),
                                    request.path("type").asText("STANDARD"))
                            .stream()
                            .map(each -> each.substring("ERROR ".length()))
                            .collect(Collectors.joining(", "));

            assertThat(INVALID + ours + "'")
                    .as(recorded.get("id").asText())
                    .isEqualTo(said.substring(said.indexOf(INVALID)));
            compared++;
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void whateverRanOnAwsIsValid() {
        List<JsonNode> ran = Recordings.ofKind("execution", "express", "express_sync");
        assertSoftly(softly -> ran.stream()
                .forEach(recorded -> softly.assertThat(errors(
                                recorded.get("definition").toString(),
                                recorded.path("kind").asText().equals("execution") ? "STANDARD" : "EXPRESS"))
                        .as(recorded.get("id").asText())
                        .isEmpty()));
    }

    private static List<String> errors(String definition, String type) {
        return Validator.validate(AslDocument.of(definition), type.equals("EXPRESS")).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.severity() + " " + each.code() + ": " + each.message() + " at " + each.location())
                .toList();
    }
}
