package dev.statewright.app.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.events.EventRows;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.inspect.RunInspector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryUnderWayTest {

    private static final Instant FAILED = Instant.parse("2026-01-05T10:00:10Z");

    private static String entered() {
        return event(1, 0, 0, "TaskStateEntered", "stateEnteredEventDetails", "\"name\": \"T\", \"input\": \"{}\"");
    }

    private static String scheduled(int id, int second) {
        return event(
                id,
                id - 1,
                second,
                "LambdaFunctionScheduled",
                "lambdaFunctionScheduledEventDetails",
                "\"resource\": \"r\"");
    }

    private static String failed(int id, int second) {
        return event(
                id, id - 1, second, "LambdaFunctionFailed", "lambdaFunctionFailedEventDetails", "\"error\": \"Oops\"");
    }

    private static String event(int id, int previous, int second, String type, String key, String details) {
        return "{\"timestamp\": \"2026-01-05T10:00:%02dZ\", \"type\": \"%s\", \"id\": %d, \"previousEventId\": %d, \"%s\": {%s}}"
                .formatted(second, type, id, previous, key, details);
    }

    private static Optional<RetryUnderWay> retry(String retrier, String... events) {
        StateMachine machine = AslDocument.of("""
                        {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true, "Retry": [%s]}}}
                        """.formatted(retrier)).machine();
        State state = machine.state(StatePath.root("T")).orElseThrow();
        List<HistoryEvent> history = HistoryFile.read("[" + String.join(",", events) + "]")
                .getFirst()
                .events();
        RunInspector inspector = new RunInspector(machine);
        EventRows rows = new EventRows();
        List<EventRow> shown = new ArrayList<>();
        history.forEach(each -> {
            inspector.accept(each);
            shown.add(rows.accept(each));
        });
        return RetryUnderWay.of(inspector.steps().getFirst(), state, shown);
    }

    @Test
    void afterTheSecondFailureTheSecondRetryIsWaitedForTwiceAsLong() {
        Optional<RetryUnderWay> retry = retry(
                "{\"ErrorEquals\": [\"States.ALL\"], \"IntervalSeconds\": 2}",
                entered(),
                scheduled(2, 0),
                failed(3, 1),
                scheduled(4, 3),
                failed(5, 10));
        assertThat(retry).contains(new RetryUnderWay(2, 3, true, Optional.of(FAILED.plusSeconds(4))));
        assertThat(retry.get().text(FAILED)).isEqualTo("retry 2 of 3 in 4.0 s");
    }

    @Test
    void anAttemptThatIsUnderWayHasNoTimeAndAJitteredOneNobodyKnows() {
        Optional<RetryUnderWay> underWay = retry(
                "{\"ErrorEquals\": [\"Oops\"], \"MaxAttempts\": 5}",
                entered(),
                scheduled(2, 0),
                failed(3, 1),
                scheduled(4, 2));
        assertThat(underWay.get().text(FAILED)).isEqualTo("retry 1 of 5");
        Optional<RetryUnderWay> jittered = retry(
                "{\"ErrorEquals\": [\"Oops\"], \"JitterStrategy\": \"FULL\"}",
                entered(),
                scheduled(2, 0),
                failed(3, 1));
        assertThat(jittered.get().text(FAILED)).isEqualTo("waiting for retry 1 of 3");
    }

    @Test
    void anErrorThatNoRetrierTakesIsNotRetried() {
        assertThat(retry("{\"ErrorEquals\": [\"Other\"]}", entered(), scheduled(2, 0), failed(3, 1)))
                .isEmpty();
    }
}
