package dev.statewright.runtime.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The example {@code serverlesspresso}, with its shop open, as customers and baristas use it. */
final class CoffeeShop implements AutoCloseable {
    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    final LocalCloud cloud;

    CoffeeShop(CloudOptions options) throws Exception {
        Path project = Path.of(System.getProperty("statewright.project", ".."));
        cloud = LocalCloud.open(Workspace.open(project.resolve("examples").resolve("serverlesspresso")), options);
        cloud.begin();
        JsonNode opened = call(ServiceName.LAMBDA, "Invoke", "{'FunctionName':'OpenShop'}");
        if (!opened.path("Payload").asText().equals("{\"open\":true}")) {
            throw new AssertionError("The shop cannot be opened: " + opened);
        }
    }

    JsonNode call(ServiceName service, String operation, String request) {
        return cloud.services().call(service, operation, (ObjectNode) Json.readTrusted(request.replace('\'', '"')));
    }

    /** A customer scans the code: the event that starts an order processor. */
    void newOrder(String orderId) {
        call(
                ServiceName.EVENTS,
                "PutEvents",
                "{'Entries':[{'Source':'awsserverlessda.serverlesspresso','DetailType':'Validator.NewOrder',"
                        + "'EventBusName':'Serverlesspresso','Detail':'{\\'userId\\':\\'1\\',\\'orderId\\':\\'"
                        + orderId
                        + "\\'}'}]}");
    }

    /** Runs the order manager to its end and gives its description. */
    JsonNode manage(String input) {
        ObjectNode request = Json.NODES
                .objectNode()
                .put("stateMachineArn", MACHINE + "OrderManager")
                .put("input", input.replace('\'', '"'));
        String arn = cloud.services()
                .call(ServiceName.STATES, "StartExecution", request)
                .path("executionArn")
                .asText();
        return until("the order manager ends", () -> {
            JsonNode described = call(ServiceName.STATES, "DescribeExecution", "{'executionArn':'" + arn + "'}");
            return described.path("status").asText().equals("RUNNING") ? Optional.empty() : Optional.of(described);
        });
    }

    JsonNode place(String orderId, String drink) {
        return manage("{'action':'','body':{'userId':'1','drink':'" + drink + "','modifiers':[],'icon':'x'},'orderId':'"
                + orderId + "','baristaUserId':'3'}");
    }

    JsonNode manage(String action, String orderId) {
        return manage("{'action':'" + action + "','orderId':'" + orderId + "','baristaUserId':'3'}");
    }

    /** Waits until an order is in that state. */
    JsonNode orderIn(String state, String orderId) {
        return until("order " + orderId + " is " + state, () -> {
            JsonNode order = call(
                            ServiceName.DYNAMODB,
                            "GetItem",
                            "{'TableName':'serverlesspresso-order-table','ConsistentRead':true,"
                                    + "'Key':{'PK':{'S':'orders'},'SK':{'S':'" + orderId + "'}}}")
                    .path("Item");
            return order.path("orderState").path("S").asText().equals(state) ? Optional.of(order) : Optional.empty();
        });
    }

    /** One order from the first event to the finished cup. */
    void serve(String orderId, String drink) {
        newOrder(orderId);
        orderIn("CREATED", orderId);
        require(place(orderId, drink));
        orderIn("WAITING", orderId);
        require(manage("make", orderId));
        require(manage("complete", orderId));
    }

    private static void require(JsonNode described) {
        if (!described.path("status").asText().equals("SUCCEEDED")) {
            throw new AssertionError("The order manager did not succeed: " + described);
        }
    }

    /** The statuses of a workflow's executions, the newest first. */
    List<String> statuses(String workflow) {
        List<String> statuses = new ArrayList<>();
        call(ServiceName.STATES, "ListExecutions", "{'maxResults':1000,'stateMachineArn':'" + MACHINE + workflow + "'}")
                .path("executions")
                .forEach(execution -> statuses.add(execution.path("status").asText()));
        return statuses;
    }

    /** How often something was counted. */
    int counted(String key) {
        return call(
                        ServiceName.DYNAMODB,
                        "GetItem",
                        "{'TableName':'serverlesspresso-metrics-table','ConsistentRead':true,'Key':{'PK':{'S':'" + key
                                + "'}}}")
                .path("Item")
                .path("orders")
                .path("N")
                .asInt();
    }

    /** How many orders are marked as counted whose ids begin so. */
    int countedOrders(String prefix) {
        return call(
                        ServiceName.DYNAMODB,
                        "Scan",
                        "{'TableName':'serverlesspresso-metrics-table','Select':'COUNT','ConsistentRead':true,"
                                + "'FilterExpression':'begins_with(PK, :p)','ExpressionAttributeValues':{':p':{'S':'order#"
                                + prefix + "'}}}")
                .path("Count")
                .asInt();
    }

    static <T> T until(String what, Supplier<Optional<T>> attempt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = attempt.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Not within " + PATIENCE + ": " + what);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
