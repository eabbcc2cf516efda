package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.logs.LogGroups;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example {@code order-processor} with the AWS CLI as its client, where this machine has one. What is waited for is asked of the services
 * themselves, which costs a hundredth of a command.
 */
class OrderProcessorByCommandTest {

    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:order-processor";

    private static final String LOG = "/aws/events/order-processor";

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

            CoffeeShop.until("the order is finished", () -> Optional.of(true).filter(_ -> hasEnded(arn)));
            JsonNode described = aws("stepfunctions", "describe-execution", "--execution-arn", arn);
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

        assertThat(CoffeeShop.until("the start is decided", () -> isRefused(arn)))
                .isTrue();
        assertThat(entered(arn)).contains("Emit - Shop not ready").doesNotContain("ListExecutions");
    }

    @Test
    void fromTheTwentyFirstStartOnThereIsNoCapacity() throws Exception {
        List<Boolean> firstTwenty = decisions(1, 20);
        List<Boolean> later = decisions(21, 26);

        assertThat(firstTwenty).containsOnly(false).hasSize(20);
        assertThat(later).containsOnly(true).hasSize(6);
    }

    /** Starts several orders, by as many commands at a time as there are processors, and waits until each is taken or refused. */
    private List<Boolean> decisions(int from, int to) throws Exception {
        try (ExecutorService commands =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<String>> starts = IntStream.rangeClosed(from, to)
                    .mapToObj(order -> commands.submit(() -> start(order)))
                    .toList();
            List<Boolean> refused = new ArrayList<>();
            for (Future<String> start : starts) {
                String arn = start.get();
                refused.add(CoffeeShop.until("the start is decided", () -> isRefused(arn)));
            }
            return refused;
        }
    }

    private Optional<Boolean> isRefused(String arn) {
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

    private boolean hasEnded(String arn) {
        return cloud.states().executions().execution(arn).orElseThrow().run().status() != ExecutionStatus.RUNNING;
    }

    private JsonNode detail(String arn, String detailType) {
        CoffeeShop.until(
                detailType,
                () -> detail(cloud.logGroups().events(LOG).stream().map(LogGroups.LogEvent::message), arn, detailType));
        List<String> messages = aws("logs", "filter-log-events", "--log-group-name", LOG)
                .path("events")
                .findValuesAsText("message");
        return detail(messages.stream(), arn, detailType).orElseThrow();
    }

    private static Optional<JsonNode> detail(Stream<String> messages, String arn, String detailType) {
        return messages.map(Json::readTrusted)
                .filter(event -> event.path("detail-type").asText().equals(detailType)
                        && event.path("resources").path(0).asText().equals(arn))
                .map(event -> event.path("detail"))
                .findFirst();
    }

    private List<String> entered(String arn) {
        return aws("stepfunctions", "get-execution-history", "--execution-arn", arn)
                .path("events")
                .findValuesAsText("name");
    }

    private void put(String table, String item) {
        cloud.services()
                .call(
                        ServiceName.DYNAMODB,
                        "PutItem",
                        Json.NODES.objectNode().put("TableName", table).set("Item", Json.readTrusted(item)));
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
        Path said = home.resolve("said-" + UUID.randomUUID());
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
