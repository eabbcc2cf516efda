package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FunctionTaskTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:Tested";
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";

    @Test
    void aFunctionsArnGetsTheInputAndGivesTheResult() {
        assertThat(run("echo.handler", ARN, "{ \"a\": 1 }"))
                .isEqualTo("succeeded {\"youSent\":{\"a\":1},\"name\":\"Tested\"}");
    }

    @Test
    void aFunctionsErrorIsTheTasksErrorAndItsDocumentTheCause() {
        assertThat(run("failing.custom", ARN + ":$LATEST", "{}"))
                .isEqualTo("failed CustomError {\"errorType\":\"CustomError\",\"errorMessage\":\"mine\","
                        + "\"trace\":[\"CustomError: mine\",\"    at /var/task/failing.js:12:9\"]}");
    }

    @Test
    void lambdaInvokeWrapsTheResultAsAwsDoes() {
        String answer = run("warm.handler", INVOKE, "{\"FunctionName\":\"Tested\",\"Payload\":{\"a\":1}}");
        assertThat(answer)
                .matches("succeeded \\{\"ExecutedVersion\":\"\\$LATEST\",\"Payload\":1,\"SdkHttpMetadata\":"
                        + "\\{\"AllHttpHeaders\":\\{.*\"Content-Length\":\\[\"1\"].*},\"HttpHeaders\":\\{.*},"
                        + "\"HttpStatusCode\":200},\"SdkResponseMetadata\":\\{\"RequestId\":\"[-0-9a-f]{36}\"},"
                        + "\"StatusCode\":200}");
    }

    @Test
    void aPayloadThatIsTextIsTheEventsJson() {
        assertThat(run("echo.handler", INVOKE, "{\"FunctionName\":\"" + ARN + "\",\"Payload\":\"[1,2]\"}"))
                .contains("\"Payload\":{\"youSent\":[1,2],");
        assertThat(run("echo.handler", INVOKE, "{\"FunctionName\":\"Tested\",\"Payload\":null}"))
                .contains("\"Payload\":{\"youSent\":{},");
        assertThat(run("echo.handler", INVOKE, "{\"FunctionName\":\"Tested\",\"Payload\":\"no json\"}"))
                .startsWith("failed Lambda.InvalidRequestContentException Could not parse request body into json: ");
    }

    @Test
    void waitingForATokenTheResultIsOnlySubmitted() {
        assertThat(run("async.later", INVOKE + ".waitForTaskToken", "{\"FunctionName\":\"Tested\"}"))
                .startsWith("submitted {\"ExecutedVersion\":\"$LATEST\",\"Payload\":\"later\",");
    }

    @Test
    void anEventInvocationIsAcceptedAtOnce() {
        assertThat(run("endless.waiting", INVOKE, "{\"FunctionName\":\"Tested\",\"InvocationType\":\"Event\"}"))
                .startsWith("succeeded {\"Payload\":\"\",")
                .endsWith("\"StatusCode\":202}");
    }

    @Test
    void anUnknownFunctionIsNamedWithWhatToDo() {
        assertThat(run("echo.handler", "arn:aws:lambda:us-east-1:123456789012:function:Nope", "{}"))
                .isEqualTo("failed Lambda.ResourceNotFoundException Function not found: "
                        + "arn:aws:lambda:us-east-1:123456789012:function:Nope. The functions of this workspace are "
                        + "Tested: add it to template.yaml, or mock the state.");
    }

    @Test
    void aTimeoutIsReportedAsTheSandboxDoes() {
        try (FunctionRuntime runtime =
                Handlers.runtime(Handlers.function(Handlers.folder(), "endless.loop", Duration.ofMillis(300)))) {
            RecordedCompletion completion = new RecordedCompletion();
            runtime.start(request(ARN, "{\"loop\":true}"), completion);
            assertThat(completion.await())
                    .matches("failed Sandbox.Timedout \\{\"errorMessage\":\"RequestId: [-0-9a-f]{36} Error: Task timed "
                            + "out after 0.30 seconds\",\"errorType\":\"Sandbox.Timedout\"}");
        }
    }

    @Test
    void aCancelledTaskLetsItsThreadGoAndTheNextOneWorks() {
        try (FunctionRuntime runtime =
                Handlers.runtime(Handlers.function(Handlers.folder(), "endless.loop", Duration.ofSeconds(900)))) {
            RecordedCompletion warm = new RecordedCompletion();
            runtime.start(request(ARN, "{}"), warm);
            warm.await();
            TaskRequest endless = request(ARN, "{\"loop\":true}");
            RecordedCompletion abandoned = new RecordedCompletion();
            runtime.start(endless, abandoned);
            runtime.cancel(endless);
            RecordedCompletion next = new RecordedCompletion();
            runtime.start(request(ARN, "{}"), next);
            assertThat(next.await()).startsWith("succeeded ");
        }
    }

    @Test
    void itAnswersForLambdaOnly() {
        try (FunctionRuntime runtime = Handlers.runtime()) {
            assertThat(runtime.answers(request(ARN, "{}"))).isTrue();
            assertThat(runtime.answers(request(INVOKE + ".waitForTaskToken", "{}")))
                    .isTrue();
            assertThat(runtime.answers(request("arn:aws:states:::sqs:sendMessage", "{}")))
                    .isFalse();
            assertThat(runtime.answers(request("arn:aws:states:us-east-1:123456789012:activity:A", "{}")))
                    .isFalse();
        }
    }

    private static String run(String handler, String resource, String input) {
        try (FunctionRuntime runtime = Handlers.runtime(Handlers.function(handler))) {
            RecordedCompletion completion = new RecordedCompletion();
            runtime.start(request(resource, input), completion);
            return completion.await();
        }
    }

    private static TaskRequest request(String resource, String input) {
        return new TaskRequest(
                1,
                TaskResource.parse(resource),
                "State",
                Payload.ofText(input),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Machine",
                "arn:aws:states:us-east-1:123456789012:execution:Machine:one",
                0,
                0,
                OptionalInt.empty());
    }
}
