package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MocksCommandTest {
    /** What {@code aws stepfunctions get-execution-history} answers of a task that is tried twice. */
    private static final String HISTORY = """
            {"events": [
              {"timestamp": "2026-03-01T10:00:00Z", "type": "ExecutionStarted", "id": 1, "previousEventId": 0,
               "executionStartedEventDetails": {"input": "{}", "roleArn": "arn:aws:iam::123456789012:role/r"}},
              {"timestamp": "2026-03-01T10:00:00Z", "type": "TaskStateEntered", "id": 2, "previousEventId": 0,
               "stateEnteredEventDetails": {"name": "Charge", "input": "{}"}},
              {"timestamp": "2026-03-01T10:00:00Z", "type": "TaskScheduled", "id": 3, "previousEventId": 2,
               "taskScheduledEventDetails": {"resourceType": "sns", "resource": "publish", "region": "us-east-1",
                 "parameters": "{}"}},
              {"timestamp": "2026-03-01T10:00:01Z", "type": "TaskFailed", "id": 4, "previousEventId": 3,
               "taskFailedEventDetails": {"resourceType": "sns", "resource": "publish", "error": "Slow", "cause": "c"}},
              {"timestamp": "2026-03-01T10:00:02Z", "type": "TaskScheduled", "id": 5, "previousEventId": 4,
               "taskScheduledEventDetails": {"resourceType": "sns", "resource": "publish", "region": "us-east-1",
                 "parameters": "{}"}},
              {"timestamp": "2026-03-01T10:00:03Z", "type": "TaskSucceeded", "id": 6, "previousEventId": 5,
               "taskSucceededEventDetails": {"resourceType": "sns", "resource": "publish",
                 "output": "{\\"MessageId\\":\\"m\\"}"}},
              {"timestamp": "2026-03-01T10:00:03Z", "type": "TaskStateExited", "id": 7, "previousEventId": 6,
               "stateExitedEventDetails": {"name": "Charge", "output": "{\\"MessageId\\":\\"m\\"}"}},
              {"timestamp": "2026-03-01T10:00:03Z", "type": "ExecutionSucceeded", "id": 8, "previousEventId": 7,
               "executionSucceededEventDetails": {"output": "{\\"MessageId\\":\\"m\\"}"}}]}""";

    @TempDir
    private Path folder;

    private Path history(String text) throws IOException {
        return Files.writeString(folder.resolve("history.json"), text);
    }

    @Test
    void aHistoryOfAwsBecomesATestCaseOnStdout() throws IOException {
        Outcome outcome = Outcome.of("mocks", history(HISTORY).toString(), "--machine", "order");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(Json.readTrusted(outcome.out())).isEqualTo(Json.readTrusted("""
                {"StateMachines": {"order": {"TestCases": {"Recorded": {"Charge": "MockedCharge"}}}},
                 "MockedResponses": {"MockedCharge": {
                   "0": {"Throw": {"Error": "Slow", "Cause": "c"}},
                   "1": {"Return": {"MessageId": "m"}}}}}"""));
    }

    @Test
    void itIsAddedToAMockFileAndTheWorkflowRunsOnIt() throws IOException {
        Path mocks = Files.writeString(folder.resolve("mocks.json"), """
                {
                  "StateMachines": {"order": {"TestCases": {"Happy": {"Charge": "Good"}}}},
                  "MockedResponses": {"Good": {"0": {"Return": {}}}}
                }
                """);
        Path workflow = Files.writeString(folder.resolve("order.asl.json"), """
                {"StartAt": "Charge", "States": {"Charge": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::sns:publish", "Parameters": {"TopicArn": "t", "Message": "m"},
                  "Retry": [{"ErrorEquals": ["Slow"]}]}}}""");

        Outcome outcome = Outcome.of(
                "mocks", history(HISTORY).toString(), "--machine", "order", "--case", "Happy", "-o", mocks.toString());

        assertThat(outcome).isEqualTo(new Outcome(0, "order: test case Happy2 answers for Charge\n", ""));
        assertThat(mocks).content().contains("\"Happy\": {\"Charge\": \"Good\"}");
        assertThat(Outcome.of("run", workflow.toString(), "--mocks", mocks.toString(), "--case", "Happy2"))
                .isEqualTo(new Outcome(0, "{\"MessageId\":\"m\"}\n", ""));
    }

    @Test
    void logLinesNameTheirStateMachineAndTheirExecution() throws IOException {
        String arn = "arn:aws:states:us-east-1:123456789012:express:orders:o-1:5a1b";
        Path log = Files.writeString(
                folder.resolve("log.txt"),
                line("2", "LambdaFunctionScheduled", arn, "{\"resource\":\"arn:aws:lambda:us-east-1:1:function:f\"}")
                        + line("3", "LambdaFunctionSucceeded", arn, "{\"output\":\"7\"}"));
        Path entered = Files.writeString(
                folder.resolve("entered.txt"),
                line("1", "TaskStateEntered", arn, "{\"name\":\"Count\",\"input\":\"{}\"}"));

        Outcome outcome = Outcome.of("mocks", entered.toString(), log.toString());

        assertThat(outcome.status()).isZero();
        assertThat(Json.readTrusted(outcome.out()).path("StateMachines")).isEqualTo(Json.readTrusted("""
                {"orders": {"TestCases": {"o-1": {"Count": "MockedCount"}}}}"""));
    }

    private static String line(String id, String type, String arn, String details) {
        return "{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"details\":" + details
                + ",\"previous_event_id\":\"" + (Integer.parseInt(id) - 1)
                + "\",\"event_timestamp\":\"1700000000000\",\"execution_arn\":\"" + arn
                + "\"}\n";
    }

    @Test
    void aHistoryThatDoesNotNameItsMachineAsksForTheName() throws IOException {
        Path file = history(HISTORY);

        assertThat(Outcome.of("mocks", file.toString()))
                .isEqualTo(new Outcome(
                        2, "", "statewright: " + file + " does not name its state machine: name it with --machine.\n"));
    }

    @Test
    void aHistoryWithoutAnyTaskHasNothingToMock() throws IOException {
        Path file = history(HISTORY.substring(
                        0,
                        HISTORY.indexOf(
                                ",\n  {\"timestamp\": \"2026-03-01T10:00:00Z\", \"type\"" + ": \"TaskStateEntered\""))
                + "]}");

        Outcome outcome = Outcome.of("mocks", file.toString(), "--machine", "order");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).endsWith("No service was called in " + file + ": there is nothing to mock.\n");
    }

    @Test
    void aTextThatIsNoHistoryIsWrongUsage() throws IOException {
        Path file = history("{\"StartAt\": \"A\"}");

        Outcome outcome = Outcome.of("mocks", file.toString(), "--machine", "order");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("statewright: " + file + " is not an execution history");
    }
}
