package dev.statewright.runtime.api.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API as a client of AWS meets it. */
class ApiServerTest {
    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:ask";
    private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:answer";

    private final HttpClient client = HttpClient.newHttpClient();
    private ApiServer server;

    @BeforeEach
    void start() throws IOException {
        server = ApiServer.start(
                new StepFunctionsApi(new LocalAccount(
                        new Arns("us-east-1", "123456789012"), ClockMode.REAL, Optional.empty(), List.of())),
                0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aWorkerAnswersATaskThatItPolledFor() throws Exception {
        ok("CreateActivity", "{'name':'answer'}");
        ok("CreateStateMachine", """
                {'name':'ask','roleArn':'arn:aws:iam::123456789012:role/r','definition':'{
                "StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"%s","End":true}}}'}""".formatted(ACTIVITY));
        String execution = ok("StartExecution", "{'stateMachineArn':'" + MACHINE + "','input':'{ }'}")
                .path("executionArn")
                .textValue();
        JsonNode task = ok("GetActivityTask", "{'activityArn':'" + ACTIVITY + "','workerName':'w'}");
        assertThat(task.path("input").textValue()).isEqualTo("{ }");
        ok("SendTaskSuccess", "{'taskToken':'" + task.path("taskToken").textValue() + "','output':'[1, 2]'}");
        assertThat(ended(execution).path("output").textValue()).isEqualTo("[1, 2]");
        assertThat(ok("GetExecutionHistory", "{'executionArn':'" + execution + "','reverseOrder':true,'maxResults':2}")
                        .findValuesAsText("type"))
                .containsExactly("ExecutionSucceeded", "TaskStateExited");
    }

    @Test
    void aStoppedExecutionIsAborted() throws Exception {
        ok("CreateStateMachine", """
                {'name':'ask','roleArn':'arn:aws:iam::123456789012:role/r','definition':'{
                "StartAt":"Rest","States":{"Rest":{"Type":"Wait","Seconds":3600,"End":true}}}'}""");
        String execution = ok("StartExecution", "{'stateMachineArn':'" + MACHINE + "'}")
                .path("executionArn")
                .textValue();
        ok("StopExecution", "{'executionArn':'" + execution + "','error':'Enough','cause':'too slow'}");
        JsonNode ended = ended(execution);
        assertThat(List.of(
                        ended.path("status").asText(),
                        ended.path("error").asText(),
                        ended.path("cause").asText()))
                .containsExactly("ABORTED", "Enough", "too slow");
    }

    @Test
    void anErrorHasAwssTypeAndStatus() throws Exception {
        HttpResponse<String> answer = call("DescribeStateMachine", "{'stateMachineArn':'" + MACHINE + "'}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(Json.read(answer.body())).isEqualTo(Json.read("""
                {"__type":"com.amazonaws.swf.service.v2.model#StateMachineDoesNotExist",
                "message":"State Machine Does Not Exist: '%s'"}""".formatted(MACHINE)));
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        assertThat(List.of(
                        call("Nonsense", "{}").statusCode(),
                        call("ListStateMachines", "{").statusCode(),
                        call("ListStateMachines", "[]").statusCode(),
                        call("ListStateMachines", "{'maxResults':'many'}").statusCode()))
                .containsOnly(400);
    }

    private JsonNode ended(String execution) throws Exception {
        JsonNode described = ok("DescribeExecution", "{'executionArn':'" + execution + "'}");
        for (int i = 0; i < 500 && described.path("status").asText().equals("RUNNING"); i++) {
            Thread.sleep(10);
            described = ok("DescribeExecution", "{'executionArn':'" + execution + "'}");
        }
        return described;
    }

    private JsonNode ok(String operation, String request) throws Exception {
        HttpResponse<String> answer = call(operation, request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    /** The request may quote with single quotes; double ones within them are data. */
    private HttpResponse<String> call(String operation, String request) throws Exception {
        String body = request.replace("\n", "").replace("\"", "\\\"").replace('\'', '"');
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address()))
                        .header("X-Amz-Target", "AWSStepFunctions." + operation)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
