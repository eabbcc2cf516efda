package dev.statewright.app.cloud.killed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.killed.ServedFolder.Lost;
import dev.statewright.app.cloud.killed.ServedFolder.Refused;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The example {@code serverlesspresso} under load, served by a process that is killed at random moments (each third time ended in order) and started
 * again over the same folder; then tells what became of tables, queues and executions.
 */
public final class KilledShop {
    private static final int CUSTOMERS = 8;
    private static final List<String> DRINKS = List.of("Latte", "Cappuccino", "Espresso");

    private final ServedFolder shop;
    private final AtomicInteger metAgain = new AtomicInteger();
    private volatile double mostMetricsFunctions;

    private KilledShop(ServedFolder shop) {
        this.shop = shop;
    }

    /**
     * What is there in the end.
     *
     * @param processors statuses of the executions that took the orders, and how many of each
     * @param completed orders that are completed
     * @param counted orders that are marked as counted
     * @param total what was added up
     * @param perDrink the sum of the sums of all drinks
     * @param messages that are left in the queues
     * @param mostMetricsFunctions that ran at a time
     * @param brokenHistories executions whose events do not lead from the first to an end, one by one
     */
    record Outcome(
            Map<String, Integer> processors,
            int completed,
            int counted,
            int total,
            int perDrink,
            int messages,
            double mostMetricsFunctions,
            List<String> brokenHistories) {
        /** As it is where nothing is lost and nothing happened twice. */
        static Outcome whole(int orders) {
            return new Outcome(Map.of("SUCCEEDED", orders), orders, orders, orders, orders, 0, 1, List.of());
        }
    }

    /**
     * Puts orders while the process is killed so many times.
     *
     * @param folder a new one, for the example and its data
     * @param pause how long a process lives at most before it is killed, from when it serves
     */
    static Outcome run(Path folder, int orders, int kills, Duration pause, long seed) throws Exception {
        Path example = folder.resolve("serverlesspresso");
        copy(Path.of(System.getProperty("statewright.project", "..")).resolve("examples/serverlesspresso"), example);
        try (ServedFolder served =
                        new ServedFolder(example, example.resolve(".statewright"), folder.resolve("said.txt"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            KilledShop shop = new KilledShop(served);
            served.start();
            served.invoke("OpenShop");
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> customers = IntStream.range(0, CUSTOMERS)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                        Customer customer = new Customer(served, shop.metAgain);
                        for (int order = next.getAndIncrement(); order < orders; order = next.getAndIncrement()) {
                            customer.serve("order-" + order, DRINKS.get(order % DRINKS.size()));
                        }
                        return null;
                    }))
                    .toList();
            threads.submit(shop::watchMetricsFunctions);
            Random random = new Random(seed);
            for (int kill = 0; kill < kills && next.get() < orders; kill++) {
                Thread.sleep(random.nextLong(pause.toMillis()));
                boolean inOrder = kill % 3 == 2;
                if (inOrder) {
                    served.interrupt();
                } else {
                    served.kill();
                }
                System.out.println((inOrder ? "ended in order after " : "killed after ") + Math.min(orders, next.get())
                        + " of " + orders + " orders");
                served.start();
            }
            Outcome outcome;
            try {
                for (Future<?> customer : customers) {
                    customer.get();
                }
                outcome = shop.outcome(orders);
            } finally {
                threads.shutdownNow();
            }
            System.out.println(shop.metAgain.get() + " steps had been done when they were asked for again");
            return outcome;
        }
    }

    private Void watchMetricsFunctions() throws InterruptedException {
        while (true) {
            try {
                for (JsonNode point : shop.call("GraniteServiceVersion20100801.GetMetricStatistics", Customer.json("""
                        {'Namespace':'AWS/Lambda','MetricName':'ConcurrentExecutions','Period':60,
                         'Dimensions':[{'Name':'FunctionName','Value':'Metrics'}],'Statistics':['Maximum'],
                         'StartTime':'2020-01-01T00:00:00Z','EndTime':'2099-01-01T00:00:00Z'}"""))
                        .path("Datapoints")) {
                    mostMetricsFunctions =
                            Math.max(mostMetricsFunctions, point.path("Maximum").asDouble());
                }
            } catch (Lost e) {
                // asked again
            }
            Thread.sleep(500);
        }
    }

    private Outcome outcome(int orders) throws InterruptedException {
        Customer.until(
                "all orders are counted",
                () -> Json.NODES.numberNode(keys("serverlesspresso-metrics-table", "PK", "order#")),
                counted -> counted.asInt() >= orders);
        Customer.until(
                "the queues are empty", () -> Json.NODES.numberNode(messages()), messages -> messages.asInt() == 0);
        Customer.until(
                "the order processors end",
                () -> Json.NODES.numberNode(
                        executions("OrderProcessor", "RUNNING").size()),
                running -> running.asInt() == 0);
        Map<String, Integer> processors = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        for (JsonNode execution : executions("OrderProcessor", "")) {
            processors.merge(execution.path("status").asText(), 1, Integer::sum);
        }
        for (String machine : List.of("OrderProcessor", "OrderManager")) {
            for (JsonNode execution : executions(machine, "")) {
                whyBroken(execution).ifPresent(broken::add);
            }
        }
        Map<String, Integer> sums = sums();
        return new Outcome(
                processors,
                completed(),
                keys("serverlesspresso-metrics-table", "PK", "order#"),
                sums.getOrDefault("total", 0),
                sums.entrySet().stream()
                        .filter(sum -> !sum.getKey().equals("total"))
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                messages(),
                mostMetricsFunctions,
                broken);
    }

    private List<JsonNode> executions(String machine, String status) throws InterruptedException {
        ObjectNode request =
                Json.NODES.objectNode().put("maxResults", 1000).put("stateMachineArn", Customer.MACHINE + machine);
        if (!status.isEmpty()) {
            request.put("statusFilter", status);
        }
        List<JsonNode> found = new ArrayList<>();
        while (true) {
            JsonNode page = shop.ask("AWSStepFunctions.ListExecutions", request);
            page.path("executions").forEach(found::add);
            if (!page.has("nextToken")) {
                return found;
            }
            request.put("nextToken", page.path("nextToken").asText());
        }
    }

    private java.util.Optional<String> whyBroken(JsonNode execution) throws InterruptedException {
        ObjectNode request = Json.NODES
                .objectNode()
                .put("maxResults", 1000)
                .put("executionArn", execution.path("executionArn").asText());
        String name = execution.path("name").asText();
        try {
            JsonNode events =
                    shop.ask("AWSStepFunctions.GetExecutionHistory", request).path("events");
            for (int i = 0; i < events.size(); i++) {
                if (events.path(i).path("id").asInt() != i + 1) {
                    return java.util.Optional.of(name + ": event " + i + " is " + events.path(i));
                }
            }
            String last = events.path(events.size() - 1).path("type").asText();
            return last.toUpperCase()
                            .equals("EXECUTION" + execution.path("status").asText())
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(name + " is " + execution.path("status") + " after " + last);
        } catch (Refused e) {
            return java.util.Optional.of(name + ": " + e.getMessage());
        }
    }

    private int completed() throws InterruptedException {
        return count("{'TableName':'serverlesspresso-order-table','Select':'COUNT','ConsistentRead':true,"
                + "'FilterExpression':'orderState = :s','ExpressionAttributeValues':{':s':{'S':'COMPLETED'}}}");
    }

    private int keys(String table, String key, String prefix) throws InterruptedException {
        return count("{'TableName':'" + table + "','Select':'COUNT','ConsistentRead':true,'FilterExpression':"
                + "'begins_with(" + key + ", :p)','ExpressionAttributeValues':{':p':{'S':'" + prefix + "'}}}");
    }

    private int count(String scan) throws InterruptedException {
        ObjectNode request = (ObjectNode) Customer.json(scan);
        int count = 0;
        while (true) {
            JsonNode page = shop.ask("DynamoDB_20120810.Scan", request);
            count += page.path("Count").asInt();
            if (!page.has("LastEvaluatedKey")) {
                return count;
            }
            request.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
        }
    }

    private Map<String, Integer> sums() throws InterruptedException {
        Map<String, Integer> sums = new HashMap<>();
        shop.ask(
                        "DynamoDB_20120810.Scan",
                        Customer.json("{'TableName':'serverlesspresso-metrics-table',"
                                + "'ConsistentRead':true,'FilterExpression':'attribute_exists(orders)'}"))
                .path("Items")
                .forEach(item -> sums.put(
                        item.path("PK").path("S").asText(),
                        item.path("orders").path("N").asInt()));
        return sums;
    }

    private int messages() throws InterruptedException {
        int messages = 0;
        for (String queue : List.of("serverlesspresso-metrics", "serverlesspresso-uncounted")) {
            for (JsonNode number : shop.ask(
                            "AmazonSQS.GetQueueAttributes",
                            Customer.json("{'QueueUrl':'" + queue + "','AttributeNames':["
                                    + "'ApproximateNumberOfMessages','ApproximateNumberOfMessagesNotVisible',"
                                    + "'ApproximateNumberOfMessagesDelayed']}"))
                    .path("Attributes")) {
                messages += number.asInt();
            }
        }
        return messages;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> !each.toString().contains(".statewright"))::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** {@code FOLDER ORDERS KILLS SECONDS SEED} */
    public static void main(String[] arguments) throws Exception {
        int orders = Integer.parseInt(arguments[1]);
        Outcome outcome = run(
                Path.of(arguments[0]),
                orders,
                Integer.parseInt(arguments[2]),
                Duration.ofSeconds(Long.parseLong(arguments[3])),
                Long.parseLong(arguments[4]));
        System.out.println(outcome);
        boolean whole = outcome.equals(Outcome.whole(orders));
        System.out.println(whole ? "everything is whole" : "expected " + Outcome.whole(orders));
        System.exit(whole ? 0 : 1);
    }
}
