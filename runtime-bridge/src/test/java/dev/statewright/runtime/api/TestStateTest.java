package dev.statewright.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.statewright.runtime.cloud.http.AllowedHosts;
import dev.statewright.runtime.cloud.http.Connections;
import dev.statewright.runtime.cloud.http.HttpTasks;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the recordings of TestState do not show. */
class TestStateTest {

    private static final String PARALLEL = """
            {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "Call", "States": {
               "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Note"},
               "Note": {"Type": "Pass", "End": true}}}],
             "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Sorry"}]}""";

    private static final String WAITING = """
            {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true}""";

    private static final String HTTP = """
            {"Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": true, "Parameters": {
               "ApiEndpoint": "%s", "Method": "POST", "Headers": {"X-Shop": "1"}, "RequestBody": {"drink": "Latte"}}}""";

    private final LocalApi api = new LocalApi(ClockMode.VIRTUAL);

    @Test
    void aMockedErrorOfAParallelStateIsThatOfATaskOnlyWhereATaskCausedIt() {
        assertThat(parallel("{}").path("status").asText()).isEqualTo("FAILED");
        assertThat(parallel("{'errorCausedByState': 'Note'}").path("status").asText())
                .isEqualTo("FAILED");
        JsonNode caught = parallel("{'errorCausedByState': 'Call'}");
        assertThat(caught.path("status").asText()).isEqualTo("CAUGHT_ERROR");
        assertThat(caught.path("nextState").asText()).isEqualTo("Sorry");
    }

    @Test
    void whatWaitsForSomebodyIsTestedWithAMockOnly() {
        assertThat(api.refusal("TestState", request(WAITING).toString()))
                .startsWith("InvalidDefinition: TestState API does not support");
    }

    @Test
    void atTheLevelTraceAnHttpTaskShowsWhatItSentAndGot() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders", exchange -> {
            byte[] answer = "{\"id\":7}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            LocalAccount account = new LocalAccount(
                    new Arns("us-east-1", "123456789012"),
                    ClockMode.VIRTUAL,
                    Optional.empty(),
                    List.of(new HttpTasks(AllowedHosts.NOWHERE, Connections.NONE)));
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/orders";

            JsonNode data = new StepFunctionsApi(account)
                    .call("TestState", request(HTTP.formatted(url)).put("inspectionLevel", "TRACE"))
                    .path("inspectionData");

            assertThat(data.path("request").path("method").asText()).isEqualTo("POST");
            assertThat(data.path("request").path("url").asText()).isEqualTo(url);
            assertThat(data.path("request").path("headers").asText())
                    .contains("X-Shop: 1", "User-Agent: Amazon|StepFunctions|HttpInvoke|us-east-1");
            assertThat(data.path("request").path("body").asText()).isEqualTo("{\"drink\":\"Latte\"}");
            assertThat(data.path("response").path("statusCode").asText()).isEqualTo("201");
            assertThat(data.path("response").path("body").asText()).isEqualTo("{\"id\":7}");
        } finally {
            server.stop(0);
        }
    }

    private JsonNode parallel(String configuration) {
        ObjectNode request = request(PARALLEL);
        request.putObject("mock")
                .putObject("errorOutput")
                .put("error", "Broken")
                .put("cause", "It broke.");
        request.set("stateConfiguration", Json.readTrusted(configuration.replace('\'', '"')));
        return api.call("TestState", request.toString());
    }

    private static ObjectNode request(String definition) {
        return Json.NODES
                .objectNode()
                .put("definition", definition)
                .put("roleArn", "arn:aws:iam::123456789012:role/test");
    }
}
