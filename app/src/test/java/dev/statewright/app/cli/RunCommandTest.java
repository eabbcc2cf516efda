package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theInputMayLieInAFile() throws IOException {
        Path input = Files.writeString(folder.resolve("input.json"), "{\"name\":\"Ada\"}\n");

        assertThat(Outcome.of("run", workflow().toString(), "--input", "@" + input))
                .isEqualTo(new Outcome(0, "{\"name\":\"Ada\"}\n", ""));
    }

    @Test
    void anInputFileThatIsMissingIsSaid() throws IOException {
        assertThat(Outcome.of("run", workflow().toString(), "--input", "@" + folder.resolve("no.json")))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: The input file " + folder.resolve("no.json")
                                + " cannot be read; give JSON, or @ and the path of a file that holds it.\n"));
    }

    @Test
    void anInputBeyondTheQuotaIsRefusedUnlessQuotasAreOff() throws IOException {
        String most = "\"" + "ä".repeat(131_071) + "\"";
        String more = "\"" + "ä".repeat(131_071) + "b\"";
        Path most262144 = Files.writeString(folder.resolve("most.json"), most);
        Path more262145 = Files.writeString(folder.resolve("more.json"), more);
        String file = workflow().toString();

        assertThat(Outcome.of("run", file, "--input", "@" + most262144)).isEqualTo(new Outcome(0, most + "\n", ""));
        assertThat(Outcome.of("run", file, "--input", "@" + more262145))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: The input has 262145 bytes; an execution takes 262144 at most"
                                + " (--quotas off takes more).\n"));
        assertThat(Outcome.of("run", file, "--input", "@" + more262145, "--quotas", "off"))
                .isEqualTo(new Outcome(0, more + "\n", ""));
    }

    @Test
    void optionsThatWouldDoNothingAreRefused() throws IOException {
        String file = workflow().toString();
        Path missing = folder.resolve("buckets");

        assertThat(Outcome.of("run", file, "--case", "A"))
                .isEqualTo(new Outcome(
                        2, "", "statewright: --case names a test case of a mock file: give the file with --mocks.\n"));
        assertThat(Outcome.of("run", file, "--s3", missing.toString()))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: " + missing
                                + " of --s3 is no folder: make it, with a folder for each bucket, or name"
                                + " another.\n"));
        assertThat(Outcome.of("serve", "--s3", missing.toString()).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lambda:invoke", "states:startExecution.sync:2", "aws-sdk:sfn:listExecutions"})
    void theStatesThatWereChosenCallAwsAndNobodyHereAnswersForIt(String action) throws IOException {
        Path child = Files.writeString(folder.resolve("child.asl.json"), """
                {"StartAt": "Call", "States": {"Call": {"Type": "Task", "End": true, "Resource": "arn:aws:states:::%s",
                 "Parameters": {}}}}""".formatted(action));
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Child: {Type: AWS::Serverless::StateMachine, Properties: {Name: child, DefinitionUri: child.asl.json}}
                  Parent: {Type: AWS::Serverless::StateMachine, Properties: {Name: parent, DefinitionUri: parent.asl.json}}
                """);
        Files.writeString(folder.resolve("parent.asl.json"), """
                {"StartAt": "Begin", "States": {"Begin": {"Type": "Task", "End": true,
                 "Resource": "arn:aws:states:::states:startExecution.sync",
                 "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:child"}}}}""");
        Path targets = Files.createDirectories(folder.resolve(".statewright").resolve("calls"));
        // which states call AWS cannot be read, so that none is called and the state says so
        Path broken = Files.writeString(targets.resolve("child.asl.json.json"), "[");

        assertThat(Outcome.of("run", child.toString()).out())
                .startsWith("{\"error\":\"States.TaskFailed\",\"cause\":\"" + broken + ":1:1: ");
        assertThat(Outcome.of("run", folder.toString(), "--workflow", "parent").out())
                .startsWith("{\"error\":\"States.TaskFailed\"")
                .contains(broken + ":1:1: ");
    }

    @Test
    void aMockOfAStateThatDoesNotExistIsTold() throws IOException {
        Path mocks = Files.writeString(folder.resolve("mocks.json"), """
                {"StateMachines": {"hello": {"TestCases": {"A": {"Hello": "R", "Helo": "R"}}}},
                 "MockedResponses": {"R": {"0": {"Return": 1}}}}
                """);
        Path file = workflow();

        assertThat(Outcome.of("run", file.toString(), "--mocks", mocks.toString(), "--case", "A"))
                .isEqualTo(new Outcome(
                        0,
                        "{}\n",
                        "statewright: " + mocks + ": the test case \"A\" mocks the state \"Helo\", which " + file
                                + " does not have.\n"));
    }

    @Test
    void timesThatTheCommandLineDoesNotOfferAreRefusedWithThoseThatItDoes() throws IOException {
        String file = workflow().toString();

        assertThat(Outcome.of("run", file, "--time", "by_hand"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: Invalid value for option '--time': expected one of [VIRTUAL, REAL, SCALED]"
                                + " (case-insensitive) but was 'by_hand' (see: statewright help run)\n"));
        assertThat(Outcome.of("serve", "--time", "by_hand").err()).contains("[VIRTUAL, REAL, SCALED]");
        assertThat(Outcome.of("run", file, "--time", "scaled")).isEqualTo(new Outcome(0, "{}\n", ""));
    }

    @Test
    void whatExpressWorkflowsMayNotHaveIsToldAtItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("wait.asl.json"), """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}, "TimeoutSeconds": 9, "End": true}}}
                """);

        assertThat(Outcome.of("run", file.toString(), "--type", "express"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: " + file + ":2:37: error SCHEMA_VALIDATION_FAILED: Express state machine does not"
                                + " support '.waitForTaskToken' service integration  at /States/A/Resource\n"));
    }

    @Test
    void aMistakeInAnInputFileIsToldAtItsPlaceInTheWordsOfJson() throws IOException {
        Path input = Files.writeString(folder.resolve("input.json"), "\n{\"a\": NaN}\n");

        Outcome outcome = Outcome.of("run", workflow().toString(), "--input", "@" + input);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("statewright: " + input + ":2:7: ").doesNotContain("Feature", "token");
    }

    @Test
    void aByteOrderMarkBeforeAnInputIsNoPartOfIt() throws IOException {
        Path input = Files.writeString(folder.resolve("input.json"), "\uFEFF{\"name\":\"Ada\"}\r\n");

        assertThat(Outcome.of("run", workflow().toString(), "--input", "@" + input))
                .isEqualTo(new Outcome(0, "{\"name\":\"Ada\"}\n", ""));
    }

    @Test
    void whatIsNoHistoryIsSaidWithItsFile() throws IOException {
        Path history = Files.writeString(folder.resolve("history.json"), "{}");

        Outcome outcome = Outcome.of(
                "render",
                workflow().toString(),
                "--history",
                history.toString(),
                "-o",
                folder.resolve("out.svg").toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("statewright: " + history + " is not an execution history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"virtual", "real"})
    void anActivityThatNobodyCanWorkForIsToldInsteadOfWaitedForWithoutEnd(String time) throws IOException {
        Path file = Files.writeString(folder.resolve("ship.asl.json"), """
                {"StartAt": "Ship", "States": {"Ship": {"Type": "Task",
                  "Resource": "arn:aws:states:us-east-1:123456789012:activity:ship", "End": true}}}
                """);
        Path history = folder.resolve("history.json");

        assertThat(Outcome.of("run", file.toString(), "--time", time, "--history", history.toString()))
                .isEqualTo(
                        new Outcome(
                                1,
                                "",
                                "statewright: The run can never end: the state \"Ship\" waits for an answer to its task token"
                                        + " (arn:aws:states:us-east-1:123456789012:activity:ship), and nobody answers on the command"
                                        + " line. Mock the state in a mock file (--mocks, --case), or give it TimeoutSeconds.\n"));
        assertThat(history).content().contains("ActivityScheduled").doesNotContain("ExecutionAborted");
    }

    @Test
    void anActivityThatRunsOutOfTimeFailsAsUsual() throws IOException {
        Path file = Files.writeString(folder.resolve("ship.asl.json"), """
                {"StartAt": "Ship", "States": {"Ship": {"Type": "Task", "TimeoutSeconds": 3600,
                  "Resource": "arn:aws:states:us-east-1:123456789012:activity:ship", "End": true}}}
                """);

        assertThat(Outcome.of("run", file.toString()))
                .isEqualTo(new Outcome(1, "{\"error\":\"States.Timeout\"}\n", ""));
    }

    @Test
    void aTokenThatAnotherWorkflowSendsBackLaterIsWaitedFor() throws IOException {
        Files.writeString(folder.resolve("first.asl.json"), """
                {"StartAt": "First", "States": {"First": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::states:startExecution.sync:2", "OutputPath": "$.Output",
                  "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:asking"}}}}
                """);
        Files.writeString(folder.resolve("asking.asl.json"), """
                {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::states:startExecution.waitForTaskToken",
                  "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:answering",
                                 "Input": {"Token.$": "$$.Task.Token"}}}}}
                """);
        Files.writeString(folder.resolve("answering.asl.json"), """
                {"StartAt": "Think", "States": {
                  "Think": {"Type": "Wait", "Seconds": 2, "Next": "Answer"},
                  "Answer": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:sendTaskSuccess",
                    "Parameters": {"TaskToken.$": "$.Token", "Output": "42"}, "End": true}}}
                """);

        assertThat(Outcome.of("run", folder.toString(), "--workflow", "first", "--time", "real"))
                .isEqualTo(new Outcome(0, "42\n", ""));
    }

    private Path workflow() throws IOException {
        return Files.writeString(
                folder.resolve("hello.asl.json"),
                "{\"StartAt\":\"Hello\",\"States\":{\"Hello\":{\"Type\":\"Pass\",\"End\":true}}}");
    }
}
