package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The coffee shop in virtual time: what waits for somebody waits no longer than the work of the whole workspace takes. */
@TestInstance(Lifecycle.PER_CLASS)
class VirtualTimeTest {
    private static final String PROCESSOR = "arn:aws:states:us-east-1:123456789012:stateMachine:OrderProcessor";

    private CoffeeShop shop;

    @BeforeAll
    void open() throws Exception {
        shop = new CoffeeShop(CloudOptions.DEFAULT.withClock(ClockMode.VIRTUAL));
        // everything is loaded once
        baristaTimesOut("warm");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private String start(String orderId) {
        ObjectNode request = Json.NODES
                .objectNode()
                .put("stateMachineArn", PROCESSOR)
                .put("input", "{\"detail\":{\"orderId\":\"" + orderId + "\",\"userId\":\"1\"}}");
        return shop.cloud
                .services()
                .call(ServiceName.STATES, "StartExecution", request)
                .path("executionArn")
                .asText();
    }

    private JsonNode described(String arn) {
        return shop.call(ServiceName.STATES, "DescribeExecution", "{'executionArn':'" + arn + "'}");
    }

    private JsonNode ended(String arn) {
        return CoffeeShop.until("the execution ends", () -> {
            JsonNode described = described(arn);
            return described.path("status").asText().equals("RUNNING") ? Optional.empty() : Optional.of(described);
        });
    }

    /** @return the execution, which has ended */
    private String baristaTimesOut(String orderId) {
        String arn;
        // somebody outside is about to answer: time does not jump meanwhile
        try (WorkspaceClock.Work _ = shop.cloud.clock().work()) {
            arn = start(orderId);
            shop.orderIn("CREATED", orderId);
            shop.place(orderId, "Latte");
        }
        ended(arn);
        return arn;
    }

    private List<String> entered(String arn) {
        return shop
                .call(ServiceName.STATES, "GetExecutionHistory", "{'maxResults':1000,'executionArn':'" + arn + "'}")
                .path("events")
                .findValuesAsText("name")
                .stream()
                .distinct()
                .toList();
    }

    @Test
    void aCustomerWhoDoesNotAnswerTimesOutInLessThanASecond() {
        long begin = System.nanoTime();
        Instant before = shop.cloud.clock().now();

        String arn = start("nobody");
        JsonNode described = ended(arn);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(entered(arn))
                .contains("Customer timedout", "Emit - error timeout")
                .doesNotContain("Barista timedout");
        assertThat(described.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(Duration.between(before, shop.cloud.clock().now()))
                .isBetween(Duration.ofSeconds(300), Duration.ofSeconds(303));
    }

    @Test
    void aBaristaWhoDoesNotAnswerTimesOutInLessThanASecond() {
        long begin = System.nanoTime();
        String arn = baristaTimesOut("slow");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(entered(arn))
                .contains("Barista timedout", "Emit - error timeout")
                .doesNotContain("Customer timedout");
    }

    @Test
    void fromTheTwentyFirstStartOnThereIsNoCapacity() {
        List<String> arns = new java.util.ArrayList<>();
        try (WorkspaceClock.Work _ = shop.cloud.clock().work()) {
            for (int i = 1; i <= 26; i++) {
                String arn = start("order-" + i);
                arns.add(arn);
                CoffeeShop.until(
                        "the start is decided",
                        () -> entered(arn).stream().anyMatch(name -> name.startsWith("Emit"))
                                ? Optional.of(true)
                                : Optional.empty());
            }
            assertThat(arns)
                    .map(arn -> entered(arn).contains("Emit - Shop not ready"))
                    .isEqualTo(java.util.stream.Stream.concat(
                                    Collections.nCopies(20, false).stream(), Collections.nCopies(6, true).stream())
                            .toList());
        }
        arns.forEach(this::ended);
    }
}
