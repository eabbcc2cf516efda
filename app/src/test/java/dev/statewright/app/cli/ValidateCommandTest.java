package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theTypeMayBeGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("a.asl.json"), """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob.sync", "Parameters": {}, "End": true}}}
                """);
        assertThat(Outcome.of("validate", file.toString())).isEqualTo(new Outcome(0, "", ""));
        assertThat(Outcome.of("validate", file.toString(), "--type", "express"))
                .isEqualTo(new Outcome(
                        1,
                        file + ":2:37: error SCHEMA_VALIDATION_FAILED: Express state machine does not support '.sync'"
                                + " service integration at /States/A/Resource\n",
                        ""));
    }

    @Test
    void whatIsKeptQuietIsInSarifOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("a.asl.json"), """
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Comment": "statewright-ignore: CHOICE_WITHOUT_DEFAULT",
                    "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "S"}]},
                  "S": {"Type": "Succeed"}}}
                """);
        assertThat(Outcome.of("validate", file.toString())).isEqualTo(new Outcome(0, "", ""));
        JsonNode results = new ObjectMapper()
                .readTree(Outcome.of("validate", file.toString(), "--format", "sarif")
                        .out())
                .at("/runs/0/results");
        assertThat(results).hasSize(1);
        assertThat(results.at("/0/suppressions/0/kind").asText()).isEqualTo("inSource");
    }

    @Test
    void whatCannotBeReadFailsInEveryFormatForPrograms() throws IOException {
        Path file = Files.write(folder.resolve("a.asl.json"), new byte[] {'{', (byte) 0xFF});
        Outcome json = Outcome.of("validate", file.toString(), "--format", "json");
        assertThat(json.status()).isEqualTo(2);
        JsonNode told = new ObjectMapper().readTree(json.out());
        assertThat(told.at("/0/file").asText()).isEqualTo(file.toString());
        assertThat(told.at("/0/result").asText()).isEqualTo("FAIL");
        assertThat(told.at("/0/diagnostics/0/message").asText()).contains("the file is not UTF-8 text");
        JsonNode sarif = new ObjectMapper()
                .readTree(Outcome.of("validate", file.toString(), "--format", "sarif")
                        .out());
        assertThat(sarif.at("/runs/0/results/0/level").asText()).isEqualTo("error");
        assertThat(Outcome.of("validate", file.toString()))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: " + file
                                + ":1:2: the file is not UTF-8 text. Save it as UTF-8 and open it again.\n"));
    }

    @Test
    void aPictureOfTheWindowNeedsAWorkflowThatCanBeRead() throws IOException {
        Path file = Files.write(folder.resolve("a.asl.json"), new byte[] {'{', (byte) 0xFF});
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path out = folder.resolve("out.png");
        assertThat(Outcome.of("screenshot", file.toString(), "-o", out.toString())
                        .status())
                .isEqualTo(2);
        assertThat(Outcome.of("screenshot", empty.toString(), "-o", out.toString())
                        .status())
                .isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void runTellsTheSamePlaceAsValidate() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.yaml"), """
                Parameters: {LongName: {Type: Number, Default: 7}}
                Resources:
                  One:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub '{"StartAt":"B","States":{"B":{"Type":"Wait","Seconds":${LongName},"Nxt":"C","End":true}}}'
                """);
        String place = file + ":6:97: error SCHEMA_VALIDATION_FAILED: Field 'Nxt' is not supported at /States/B";
        assertThat(Outcome.of("validate", file.toString())).isEqualTo(new Outcome(1, place + "\n", ""));
        assertThat(OpenedWorkflow.open(file, Optional.empty(), Optional.empty()))
                .satisfies(opened ->
                        assertThatThrownBy(() -> opened.requireRunnable(false)).hasMessage(place));
    }

    @Test
    void aProfileMayMakeAdviceAnError() throws IOException {
        Files.writeString(folder.resolve(".statewright.yaml"), "severity:\n  CHOICE_WITHOUT_DEFAULT: error\n");
        Path file = Files.writeString(folder.resolve("a.asl.json"), """
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "S"}]},
                  "S": {"Type": "Succeed"}}}
                """);
        assertThat(Outcome.of("validate", file.toString()).status()).isEqualTo(1);
    }

    @Test
    void sarifNamesFilesByAddressesAndCountsColumnsAsEditorsDo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a b#.asl.json"), "{\"StartAt\": \"B\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        JsonNode run = new ObjectMapper()
                .readTree(Outcome.of("validate", file.toString(), "--format", "sarif")
                        .out())
                .at("/runs/0");
        assertThat(run.at("/columnKind").asText()).isEqualTo("utf16CodeUnits");
        JsonNode place = run.at("/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText())
                .isEqualTo(file.toUri().toString())
                .endsWith("a%20b%23.asl.json");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(1);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(13);
    }

    @Test
    void aFolderIsEveryWorkflowInIt() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"no workflow\"}");
        Files.writeString(
                folder.resolve("sub/good.asl.json"),
                "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        assertThat(Outcome.of("validate", folder.toString())).isEqualTo(new Outcome(0, "", ""));

        Path bad = Files.writeString(
                folder.resolve("bad.json"), "{\"StartAt\": \"B\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        Outcome outcome = Outcome.of("validate", folder.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .isEqualTo(bad + ":1:13: error MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /StartAt\n");
        assertThat(Outcome.of(
                                "validate",
                                Files.createDirectories(folder.resolve("empty")).toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aTextThatIsNoJsonIsRefusedWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("a.asl.json"), "not json\n");
        String picture = folder.resolve("a.svg").toString();
        assertThat(Outcome.of("render", file.toString(), "-o", picture).status())
                .isEqualTo(2);
        assertThat(Outcome.of("format", "--check", file.toString()).status()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("not json\n");
        // what is half-written is drawn as far as it goes
        Files.writeString(file, "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\": ");
        assertThat(Outcome.of("render", file.toString(), "-o", picture).status())
                .isZero();
        assertThat(Outcome.of("format", "--check", file.toString()).status()).isEqualTo(2);
    }
}
