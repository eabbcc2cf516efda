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

    @Test
    void aTerraformVariableIsOfTheTypeOfItsDefault() throws IOException {
        Path file = Files.writeString(folder.resolve("main.tf"), """
                variable "n" { default = 5 }
                variable "word" { default = "five" }
                resource "aws_sfn_state_machine" "a" {
                  definition = jsonencode({
                    StartAt = "A"
                    TimeoutSeconds = var.n
                    States = {
                      A = { Type = "Wait", Seconds = var.n, Next = "B" }
                      B = { Type = "Wait", Seconds = var.word, End = true }
                    }
                  })
                }
                """);
        assertThat(told(file, Optional.empty()))
                .containsExactly("ERROR SCHEMA_VALIDATION_FAILED 9:38 /States/B/Seconds");
    }

    @Test
    void whatATemplatesFunctionsGiveIsTakenOnTrust() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.yaml"), """
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Definition:
                        StartAt: A
                        TimeoutSeconds: !If [c, 1, 2]
                        States:
                          A:
                            Type: Task
                            Resource: !Join [':', [arn, aws]]
                            TimeoutSeconds: !Select
                              - 0
                              - [1, 2]
                            HeartbeatSeconds: {'Fn::Length': [1]}
                            Retry:
                              - ErrorEquals: [States.ALL]
                                BackoffRate: !FindInMap [a, b, c]
                                MaxAttempts: !Length [1, 2]
                            End: true
                            Foo: 1
                """);
        assertThat(told(file, Optional.empty())).containsExactly("ERROR SCHEMA_VALIDATION_FAILED 21:13 /States/A");
    }

    @Test
    void theValuesThatSubItselfGivesAreFilledIn() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.yaml"), """
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub
                        - |
                          {"StartAt": "A", "States": {
                            "A": {"Type": "Wait", "Seconds": ${Good}, "Next": "B"},
                            "B": {"Type": "Wait", "Seconds": ${Bad}, "End": true}}}
                        - Good: "3"
                          Bad: "-3"
                """);
        assertThat(told(file, Optional.empty()))
                .containsExactly("ERROR SCHEMA_VALIDATION_FAILED 9:46 /States/B/Seconds");
    }

    @Test
    void aDefinitionThatIsNotThereIsToldWhereItIsNamed() throws IOException {
        Path template = Files.writeString(folder.resolve("flow.yaml"), """
                Resources:
                  Gone:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: gone.asl.json
                """);
        Path terraform = Files.writeString(folder.resolve("main.tf"), """
                resource "aws_sfn_state_machine" "gone" {
                  definition = file("${path.module}/gone.json")
                }
                """);
        Path serverless = Files.writeString(folder.resolve("serverless.yml"), """
                stepFunctions:
                  stateMachines:
                    gone:
                      definition: ${file(gone.yml)}
                    too: ${file(too.yml)}
                """);
        assertThat(told(template, Optional.empty())).containsExactly("ERROR UNUSABLE_DEFINITION 5:22 ");
        assertThat(told(terraform, Optional.empty())).containsExactly("ERROR UNUSABLE_DEFINITION 2:21 ");
        assertThat(told(serverless, Optional.empty()))
                .containsExactly("ERROR UNUSABLE_DEFINITION 4:19 ", "ERROR UNUSABLE_DEFINITION 5:10 ");
    }

    @Test
    void whatIsNoDefinitionOrOneTooManyIsToldWhereItStands() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.yaml"), """
                Resources:
                  Number: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: 5}}
                  List: {Type: AWS::StepFunctions::StateMachine, Properties: {Definition: []}}
                  Both:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition: {StartAt: A, States: {A: {Type: Succeed}}}
                      DefinitionString: "{}"
                  Known: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: !Ref Text}}
                """);
        assertThat(told(file, Optional.empty()))
                .containsExactly(
                        "ERROR UNUSABLE_DEFINITION 2:83 ",
                        "ERROR UNUSABLE_DEFINITION 3:75 ",
                        "ERROR UNUSABLE_DEFINITION 8:25 ");
    }

    @Test
    void everyLevelOfAServerlessFileMayStandInAFileOfItsOwn() throws IOException {
        String machine = "definition: {StartAt: A, States: {A: {Type: Pass, Bad: 1, End: true}}}\n";
        Path file = Files.writeString(folder.resolve("serverless.yml"), "stepFunctions: ${file(all.yml):flows}\n");
        Files.writeString(
                folder.resolve("all.yml"),
                "flows:\n  stateMachines:\n    one: ${file(one.yml)}\n    two:\n      " + machine);
        Files.writeString(folder.resolve("one.yml"), machine);

        assertThat(FileReview.withParts(file, Optional.empty(), Optional.empty()).entrySet().stream()
                        .map(part -> part.getKey().getFileName() + " "
                                + part.getValue().stream()
                                        .map(each -> each.diagnostic().position() + " "
                                                + each.diagnostic().message())
                                        .toList()))
                .containsExactly(
                        "serverless.yml []",
                        "one.yml [1:51 Field 'Bad' is not supported]",
                        "all.yml [5:57 Field 'Bad' is not supported]");
    }

    @Test
    void aCommaThatIsMissingInTerraformIsToldBehindItsValue() throws IOException {
        Path file = Files.writeString(folder.resolve("main.tf"), """
                resource "aws_sfn_state_machine" "a" {
                  definition = jsonencode({
                    StartAt = "A"
                    States = { A = { Type = "Pass" "End" = true, Result = ["a" "b"] } }
                  })
                }
                """);
        assertThat(told(file, Optional.empty())).containsExactly("ERROR INVALID_HCL 4:29 ", "ERROR INVALID_HCL 4:60 ");
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
