package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.history.Json;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example {@code order-processor} with the AWS CLI as its client, where this machine has one. */
class OrderProcessorByCommandTest {

    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:order-processor";

    @TempDir
    private Path home;

    private LocalCloud cloud;
    private String address;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "aws"))),
                "there is no command aws on this machine");
        Path project = Path.of(System.getProperty("statewright.project", ".."));
        cloud = LocalCloud.open(
                Workspace.open(project.resolve("examples").resolve("order-processor")), CloudOptions.DEFAULT);
        address = cloud.serve(0);
        put("serverlesspresso-config-table", "{\"PK\":{\"S\":\"config\"},\"storeOpen\":{\"BOOL\":true}}");
        put("serverlesspresso-counting-table", "{\"PK\":{\"S\":\"orderID\"},\"IDvalue\":{\"N\":\"0\"}}");
    }

    @AfterEach
    void close() {
        if (cloud != null) {
            cloud.close();
        }
    }

    @Test
    void ordersAreNumberedAndGoOnWhenTheirTokensAreSentBack() throws Exception {
        for (int number = 1; number <= 2; number++) {
            String arn = start(number);
            answer(arn, "OrderProcessor.WorkflowStarted");
            answer(arn, "OrderProcessor.WaitingCompletion");

            JsonNode described = CoffeeShop.until("the order is finished", () -> {
                JsonNode now = aws("stepfunctions", "describe-execution", "--execution-arn", arn);
                return now.path("status").asText().equals("RUNNING") ? Optional.empty() : Optional.of(now);
            });
            assertThat(described.path("status").asText()).isEqualTo("SUCCEEDED");
            assertThat(entered(arn)).contains("Emit - order finished");
            assertThat(detail(arn, "OrderProcessor.WaitingCompletion")
                            .path("orderNumber")
                            .asInt())
                    .isEqualTo(number);
        }
    }

    @Test
    void aClosedShopTakesNoOrders() throws Exception {
        put("serverlesspresso-config-table", "{\"PK\":{\"S\":\"config\"},\"storeOpen\":{\"BOOL\":false}}");
        String arn = start(1);

        CoffeeShop.until(
                "the order is refused",
                () -> entered(arn).contains("Emit - Shop not ready") ? Optional.of(true) : Optional.empty());
        assertThat(entered(arn)).doesNotContain("ListExecutions");
    }

    @Test
    void fromTheTwentyFirstStartOnThereIsNoCapacity() throws Exception {
        List<Boolean> refused = new ArrayList<>();
        for (int i = 1; i <= 26; i++) {
            String arn = start(i);
            // by the API itself, which costs a hundredth of a command
            refused.add(CoffeeShop.until("the start is decided", () -> {
                List<String> names = cloud.states()
                        .call(
                                "GetExecutionHistory",
                                Json.NODES.objectNode().put("executionArn", arn).put("maxResults", 1000))
                        .path("events")
                        .findValuesAsText("name");
                return names.stream()
                        .filter(name -> name.startsWith("Emit"))
                        .findFirst()
                        .map("Emit - Shop not ready"::equals);
            }));
        }

        assertThat(refused)
                .isEqualTo(Stream.concat(Collections.nCopies(20, false).stream(), Collections.nCopies(6, true).stream())
                        .toList());
    }

    private String start(int order) {
        return aws(
                        "stepfunctions",
                        "start-execution",
                        "--state-machine-arn",
                        MACHINE,
                        "--input",
                        "{\"detail\":{\"orderId\":\"" + order + "\",\"userId\":\"testuser\"}}")
                .path("executionArn")
                .asText();
    }

    /** Finds the token of a step in the log of the bus, as a person would, and sends it back. */
    private void answer(String arn, String detailType) {
        aws(
                "stepfunctions",
                "send-task-success",
                "--task-output",
                "{\"orderId\":1}",
                "--task-token",
                detail(arn, detailType).path("TaskToken").asText());
    }

    private JsonNode detail(String arn, String detailType) {
        return CoffeeShop.until(
                detailType,
                () -> aws("logs", "filter-log-events", "--log-group-name", "/aws/events/order-processor")
                        .path("events")
                        .findValuesAsText("message")
                        .stream()
                        .map(Json::readTrusted)
                        .filter(event -> event.path("detail-type").asText().equals(detailType)
                                && event.path("resources").path(0).asText().equals(arn))
                        .map(event -> event.path("detail"))
                        .findFirst());
    }

    private List<String> entered(String arn) {
        return aws("stepfunctions", "get-execution-history", "--execution-arn", arn)
                .path("events")
                .findValuesAsText("name");
    }

    private void put(String table, String item) {
        aws("dynamodb", "put-item", "--table-name", table, "--item", item);
    }

    private JsonNode aws(String... words) {
        List<String> command = new ArrayList<>(List.of("aws", "--endpoint-url", address, "--output", "json"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("AWS_ACCESS_KEY_ID", "local");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "local");
        builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
        builder.environment().put("AWS_PAGER", "");
        // nothing of the user's own settings
        builder.environment().put("AWS_CONFIG_FILE", home.resolve("config").toString());
        builder.environment()
                .put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString());
        Path said = home.resolve("said");
        builder.redirectError(said.toFile());
        try {
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(() -> String.join(" ", command) + ": " + read(said))
                    .isZero();
            return out.isBlank() ? Json.NODES.objectNode() : Json.readTrusted(out);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
