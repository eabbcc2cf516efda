package dev.statewright.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReviewTest {

    private static final String SYNC = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob.sync", "Parameters": {}, "End": true}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aTypeThatIsGivenGoesBeforeTheTemplates() throws IOException {
        Path file = Files.writeString(folder.resolve("a.asl.json"), SYNC);
        assertThat(told(file, Optional.empty())).isEmpty();
        assertThat(told(file, Optional.of(true)))
                .containsExactly("ERROR SCHEMA_VALIDATION_FAILED 2:37 /States/A/Resource");
        template("EXPRESS", "Wait: 5");
        assertThat(told(file, Optional.empty()))
                .containsExactly("ERROR SCHEMA_VALIDATION_FAILED 2:37 /States/A/Resource");
        assertThat(told(file, Optional.of(false))).isEmpty();
    }

    @Test
    void whatIsWrongWithAValueIsToldWhereItsNameStands() throws IOException {
        Path file = Files.writeString(folder.resolve("a.asl.json"), """
                {
                  "StartAt": "A",
                  "States": {
                    "A": {"Type": "Wait", "Seconds": ${Wait}, "Next": "${Where}"},
                    "B": {"Type": "Succeed"}
                  }
                }
                """);
        assertThat(told(file, Optional.empty())).isEmpty();
        template("STANDARD", "Wait: -12345678");
        assertThat(told(file, Optional.empty()))
                .containsExactly("ERROR SCHEMA_VALIDATION_FAILED 4:38 /States/A/Seconds");
    }

    @Test
    void commentsAreOneErrorAndInAFileThatIsNamedForThemOneWarning() throws IOException {
        String text = "{\n// one\n/* two */\n\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";
        Path json = Files.writeString(folder.resolve("a.asl.json"), text);
        Path jsonc = Files.writeString(folder.resolve("a.asl.jsonc"), text);
        assertThat(told(json, Optional.empty())).containsExactly("ERROR INVALID_JSON_DESCRIPTION 2:1 ");
        assertThat(told(jsonc, Optional.empty())).containsExactly("WARNING COMMENTS_IN_JSON 2:1 ");
    }

    private void template(String type, String value) throws IOException {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Type: %s
                      DefinitionUri: a.asl.json
                      DefinitionSubstitutions:
                        %s
                """.formatted(type, value));
    }

    private static List<String> told(Path file, Optional<Boolean> express) {
        return FileReview.of(file, express, Optional.empty()).stream()
                .map(Finding::diagnostic)
                .filter(each -> each.severity() != Severity.ADVICE)
                .map(each -> each.severity() + " " + each.code() + " " + each.position() + " " + each.location())
                .toList();
    }
}
