package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.cloud.logs.LogGroups.LogEvent;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.ServiceState;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Story 4: the coffee shop on its real services, in real time. */
@TestInstance(Lifecycle.PER_CLASS)
class ServerlesspressoTest {
    private static final int LOAD = 500;

    private CoffeeShop shop;

    @BeforeAll
    void open() throws Exception {
        shop = new CoffeeShop(CloudOptions.DEFAULT);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void nothingOfTheTemplateIsMissing() {
        assertThat(shop.cloud.resources().notes()).isEmpty();
        assertThat(shop.cloud.refusedWorkflows()).isEmpty();
        assertThat(shop.cloud.services().state(ServiceName.DYNAMODB)).isInstanceOf(ServiceState.Running.class);
    }

    @Test
    void anOrderGoesFromItsFirstEventToTheFinishedCup() {
        shop.newOrder("first");
        shop.orderIn("CREATED", "first");

        assertThat(shop.place("first", "Cappuccino").path("status").asText()).isEqualTo("SUCCEEDED");
        JsonNode waiting = shop.orderIn("WAITING", "first");
        assertThat(waiting.path("drink").path("S").asText()).isEqualTo("Cappuccino");
        shop.manage("make", "first");
        shop.manage("complete", "first");

        JsonNode completed = shop.orderIn("COMPLETED", "first");
        assertThat(completed.path("baristaUserId").path("S").asText()).isEqualTo("3");
        assertThat(shop.cloud.logGroups().events("/aws/events/serverlesspresso").stream()
                        .map(LogEvent::message)
                        .map(Json::readTrusted)
                        .filter(event ->
                                event.path("detail").path("orderId").asText().equals("first"))
                        .map(event -> event.path("detail-type").asText()))
                .contains(
                        "Validator.NewOrder",
                        "OrderProcessor.WorkflowStarted",
                        "OrderProcessor.WaitingCompletion",
                        "OrderManager.WaitingCompletion",
                        "OrderManager.MakeOrder");
    }

    @Test
    void aDrinkThatIsNotOnTheMenuIsNotStored() {
        shop.newOrder("odd");
        shop.orderIn("CREATED", "odd");

        JsonNode described = shop.place("odd", "milkshake");

        assertThat(described.path("output").asText()).isEqualTo("{\"orderId\":\"odd\",\"rejected\":\"milkshake\"}");
        assertThat(shop.orderIn("CREATED", "odd").has("drink")).isFalse();
        assertThat(shop.manage("cancel", "odd").path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void fiveHundredOrdersAreCountedExactlyByOneMetricsFunctionAtATime() throws Exception {
        List<String> drinks = List.of("Latte", "Cappuccino", "Espresso");
        // the shop takes twenty orders at a time
        try (ExecutorService customers = Executors.newFixedThreadPool(12)) {
            List<? extends Future<?>> orders = IntStream.range(0, LOAD)
                    .mapToObj(i -> customers.submit(() -> shop.serve("load-" + i, drinks.get(i % drinks.size()))))
                    .toList();
            try {
                for (Future<?> order : orders) {
                    order.get();
                }
            } catch (ExecutionException e) {
                customers.shutdownNow();
                throw e;
            }
        }
        // the last batch is not full: its window ends at once in virtual time
        shop.cloud.setClock(ClockMode.VIRTUAL);
        CoffeeShop.until(
                "all orders are counted",
                () -> shop.countedOrders("load-") >= LOAD ? Optional.of(true) : Optional.empty());

        shop.cloud.setClock(ClockMode.REAL);
        assertThat(shop.countedOrders("load-")).isEqualTo(LOAD);
        assertThat(shop.counted("total")).isEqualTo(shop.countedOrders(""));
        assertThat(shop
                        .cloud
                        .metrics()
                        .datapoints(new Metrics.Name("AWS/Lambda", "ConcurrentExecutions", "FunctionName=Metrics"))
                        .stream()
                        .map(Metrics.Datapoint::most))
                .containsOnly(1.0);
    }
}
