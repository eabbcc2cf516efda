package dev.statewright.runtime.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {

    private static final String ORDER = "{\"detail\":{\"orderId\":\"1\",\"userId\":\"testuser\"}}";

    @Test
    void helloGreetsByName() throws Exception {
        try (Example hello = new Example("hello")) {
            assertThat(hello.run("{\"name\":\"Ada\"}").output()).contains("[\"Hello, Ada!\",\"Guten Tag, Ada!\"]");
            assertThat(hello.run("{}").output()).contains("[\"Hello, World!\",\"Guten Tag, World!\"]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HappyPath, Emit - order finished",
        "ShopClosed, Emit - Shop not ready",
        "NoCapacity, Emit - Shop not ready",
        "CustomerTimesOut, Emit - error timeout",
        "BaristaTimesOut, Emit - error timeout"
    })
    void everyCaseOfTheOrderProcessorSucceedsOnItsOwnWay(String testCase, String last) throws Exception {
        try (Example orders = new Example("order-processor")) {
            RunningExecution run = orders.run(ORDER, testCase);
            assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(Example.way(run)).endsWith(last);
        }
    }

    @Test
    void whoeverTimedOutIsNamedTogetherWithTheError() throws Exception {
        try (Example orders = new Example("order-processor")) {
            RunningExecution run = orders.run(ORDER, "CustomerTimesOut");
            assertThat(inputOf("Customer timedout", run))
                    .contains(
                            "\"comment\":{\"Error\":\"States.Timeout\",\"Cause\":\"Nobody sent the task token back.\"}");
            assertThat(inputOf("Emit - error timeout", run)).contains("\"cause\":\"Customer timedout\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HappyPath, 1, Nobody Came",
        "RetriedTwice, 3, Nobody Came",
        "CustomErrorUsedUp, 3, CustomErrorFallback",
        "TaskFailedUsedUp, 3, ReservedTypeFallback",
        "TimedOut, 6, Nobody Came",
        "ApprovalRefused, 1, Not Approved"
    })
    void everyCaseOfErrorHandlingRetriesAndCatchesAsItSays(String testCase, int calls, String last) throws Exception {
        try (Example errors = new Example("error-handling")) {
            RunningExecution run = errors.run("{\"foo\":\"bar\"}", testCase);
            assertThat(run.history())
                    .filteredOn(event -> event.type() == EventType.LAMBDA_FUNCTION_SCHEDULED)
                    .hasSize(calls);
            assertThat(Example.way(run)).endsWith(last);
        }
    }

    @Test
    void theLastCatcherKeepsTheInputAndPutsTheErrorBesideIt() throws Exception {
        try (Example errors = new Example("error-handling")) {
            assertThat(inputOf("NextTask", errors.run("{\"foo\":\"bar\"}", "TimedOut")))
                    .isEqualTo("{\"foo\":\"bar\",\"error\":{\"Error\":\"States.Timeout\","
                            + "\"Cause\":\"The service is silent.\"}}");
        }
    }

    @Test
    void theFunctionOfErrorHandlingFailsAsItsInputWishes() throws Exception {
        try (Example errors = new Example("error-handling")) {
            assertThat(errors.run("{\"fail\":\"CustomError\"}").output())
                    .contains("\"This is a fallback from a custom error.\"");
            RunningExecution other = errors.run("{\"fail\":\"something else\"}");
            assertThat(other.output()).contains("\"This is a fallback from a reserved error name.\"");
            // 30 and 60 seconds of back-off
            assertThat(Duration.between(other.startDate(), other.stopDate().orElseThrow()))
                    .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
        }
    }

    @Test
    void aWorkerThatPollsForTheActivityEndsTheRunWell() throws Exception {
        try (Example errors = new Example("error-handling")) {
            CompletableFuture<RunningExecution> started = new CompletableFuture<>();
            // the worker polls as soon as its task is scheduled, before virtual time runs out for it
            RunningExecution run =
                    errors.start("{}", List.of(new Approver(), new PollingWorker(errors.activities, started)));
            started.complete(run);
            Example.ended(run);
            assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(run.output().orElseThrow()).endsWith("\"packing\":{\"packed\":true}}");
            assertThat(run.history())
                    .extracting(event -> event.type().word())
                    .containsSubsequence(
                            "ActivityScheduled", "ActivityStarted", "ActivitySucceeded", "TaskStateExited");
        }
    }

    private static String inputOf(String state, RunningExecution run) {
        return run.history().stream()
                .filter(event -> event.type().entersState()
                        && event.stateName().orElseThrow().equals(state))
                .findFirst()
                .flatMap(HistoryEvent::input)
                .orElseThrow();
    }
}
