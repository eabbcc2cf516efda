package dev.statewright.app.cloud.killed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.killed.ServedFolder.Lost;
import dev.statewright.app.cloud.killed.ServedFolder.Refused;
import dev.statewright.runtime.history.Json;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A customer and barista of {@code serverlesspresso} who go on where they were when the shop was shut in the middle of it. */
final class Customer {
    static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ServedFolder shop;
    private final AtomicInteger metAgain;

    /** @param metAgain counts steps that were done before a kill and were asked for once more after it */
    Customer(ServedFolder shop, AtomicInteger metAgain) {
        this.shop = shop;
        this.metAgain = metAgain;
    }

    /** One order from the first event to the finished cup. */
    void serve(String orderId, String drink) throws InterruptedException {
        putNewOrder(orderId);
        orderIs("CREATED", orderId);
        place(orderId, drink);
        orderIs("WAITING", orderId);
        manage("make", orderId);
        complete(orderId);
    }

    private void putNewOrder(String orderId) throws InterruptedException {
        do {
            try {
                put("Validator.NewOrder", "{'userId':'1','orderId':'" + orderId + "'}");
                return;
            } catch (Lost e) {
                // the bus has it, or has never seen it
            }
        } while (!isKnown(orderId));
    }

    private void put(String type, String detail) throws Lost, InterruptedException {
        ObjectNode request = Json.NODES.objectNode();
        request.putArray("Entries")
                .addObject()
                .put("Source", "awsserverlessda.serverlesspresso")
                .put("DetailType", type)
                .put("EventBusName", "Serverlesspresso")
                .put("Detail", detail.replace('\'', '"'));
        JsonNode answer = shop.call("AWSEvents.PutEvents", request);
        if (answer.path("FailedEntryCount").asInt() > 0) {
            throw new Refused(answer.toString());
        }
    }

    private boolean isKnown(String orderId) throws InterruptedException {
        for (JsonNode execution : shop.ask(
                        "AWSStepFunctions.ListExecutions",
                        json("{'maxResults':1000,'stateMachineArn':'" + MACHINE + "OrderProcessor'}"))
                .path("executions")) {
            JsonNode described = describe(execution.path("executionArn").asText());
            if (described.path("input").asText().contains("\"" + orderId + "\"")) {
                return true;
            }
        }
        return false;
    }

    private void place(String orderId, String drink) throws InterruptedException {
        JsonNode ended =
                manage("", orderId, "'body':{'userId':'1','drink':'" + drink + "','modifiers':[],'icon':'x'},");
        if (!metItself(ended)) {
            return;
        }
        // the drink is stored, so what follows from it is done by hand: it may be done twice
        sendToken(orderId);
        while (true) {
            try {
                put(
                        "OrderManager.WaitingCompletion",
                        "{'orderId':'" + orderId + "','userId':'1','drink':'" + drink + "'}");
                return;
            } catch (Lost e) {
                // once more
            }
        }
    }

    private void complete(String orderId) throws InterruptedException {
        if (metItself(manage("complete", orderId))) {
            sendToken(orderId);
        }
    }

    private void sendToken(String orderId) throws InterruptedException {
        String token = order(orderId).path("taskToken").path("S").asText();
        try {
            shop.ask(
                    "AWSStepFunctions.SendTaskSuccess",
                    Json.NODES.objectNode().put("taskToken", token).put("output", "{}"));
        } catch (Refused e) {
            if (!e.getMessage().contains("TaskTimedOut")) {
                throw e;
            }
        }
    }

    /** Whether an order manager failed because it had done its step already when it was killed. */
    private boolean metItself(JsonNode ended) {
        if (ended.path("status").asText().equals("SUCCEEDED")) {
            return false;
        }
        String error = ended.path("error").asText();
        if (!error.contains("ConditionalCheckFailed") && !error.contains("TaskTimedOut")) {
            throw new AssertionError("The order manager failed: " + ended);
        }
        metAgain.incrementAndGet();
        return true;
    }

    private JsonNode manage(String action, String orderId) throws InterruptedException {
        return manage(action, orderId, "");
    }

    private JsonNode manage(String action, String orderId, String more) throws InterruptedException {
        String name = orderId + "-" + (action.isEmpty() ? "place" : action);
        ObjectNode request = Json.NODES
                .objectNode()
                .put("stateMachineArn", MACHINE + "OrderManager")
                .put("name", name)
                .put(
                        "input",
                        ("{'action':'" + action + "'," + more + "'orderId':'" + orderId + "','baristaUserId':'3'}")
                                .replace('\'', '"'));
        try {
            shop.ask("AWSStepFunctions.StartExecution", request);
        } catch (Refused e) {
            if (!e.getMessage().contains("ExecutionAlreadyExists")) {
                throw e;
            }
        }
        String arn = MACHINE.replace("stateMachine", "execution") + "OrderManager:" + name;
        return until(
                name + " ends",
                () -> describe(arn),
                described -> !described.path("status").asText().equals("RUNNING"));
    }

    private JsonNode describe(String arn) throws InterruptedException {
        return shop.ask(
                "AWSStepFunctions.DescribeExecution", Json.NODES.objectNode().put("executionArn", arn));
    }

    private void orderIs(String state, String orderId) throws InterruptedException {
        until(
                orderId + " is " + state,
                () -> order(orderId),
                order -> order.path("orderState").path("S").asText().equals(state));
    }

    private JsonNode order(String orderId) throws InterruptedException {
        return shop.ask(
                        "DynamoDB_20120810.GetItem",
                        json("{'TableName':'serverlesspresso-order-table','ConsistentRead':true,"
                                + "'Key':{'PK':{'S':'orders'},'SK':{'S':'" + orderId + "'}}}"))
                .path("Item");
    }

    static JsonNode json(String text) {
        return Json.readTrusted(text.replace('\'', '"'));
    }

    /** What is asked again and again. */
    interface Question {
        JsonNode ask() throws InterruptedException;
    }

    static JsonNode until(String what, Question question, Predicate<JsonNode> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode answer = Json.NODES.missingNode();
        while (System.nanoTime() < end) {
            answer = question.ask();
            if (wanted.test(answer)) {
                return answer;
            }
            Thread.sleep(40);
        }
        throw new AssertionError("Not within " + PATIENCE + ": " + what + "; last seen " + answer);
    }
}
