package dev.statewright.runtime.maprun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventLog;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildLedgerTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.006Z");
    private static final ChildNames NAMES = new ChildNames(42);

    private static ChildRecord child(long number, ChildStatus status, List<HistoryEvent> events) {
        EventLog log = new EventLog();
        events.forEach(log::add);
        log.publish();
        String name = NAMES.name(number);
        boolean ended = status.hasEnded();
        return new ChildRecord(
                "arn:aws:states:r:1:mapRun:M/L:u",
                "arn:aws:states:r:1:stateMachine:M/L",
                "arn:aws:states:r:1:execution:M/L:" + name,
                name,
                number,
                3,
                status,
                START,
                ended ? START.plusMillis(70) : null,
                Payload.ofText("{\"n\": " + number + "}"),
                status == ChildStatus.SUCCEEDED ? Payload.ofText("\"done\"") : null,
                ended && status != ChildStatus.SUCCEEDED ? "E" : null,
                null,
                1,
                START.plusMillis(9),
                log);
    }

    private static List<HistoryEvent> everyKindOfDetails() {
        Payload payload = Payload.ofText("{\"ä\": [1, 2]}");
        List<EventDetails> details = List.of(
                EventDetails.NONE,
                new EventDetails.ExecutionStarted(payload, "role"),
                new EventDetails.StateExited("S", payload, Map.of("v", Payload.ofText("1"))),
                new EventDetails.TaskScheduled("lambda", "invoke", "r", payload, 5L, null, null),
                new EventDetails.MapIteration("M", 70_000),
                new EventDetails.Failure("E", null));
        java.util.ArrayList<HistoryEvent> events = new java.util.ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            events.add(new HistoryEvent(
                    i + 1, Math.max(0, i - 1), START.plusMillis(i), EventType.values()[i], details.get(i)));
        }
        return events;
    }

    private static List<HistoryEvent> manyEvents() {
        HistoryEvent event = new HistoryEvent(1, 0, START, EventType.FAIL_STATE_ENTERED, EventDetails.NONE);
        return java.util.Collections.nCopies(19_999, event);
    }

    @Test
    void whatGoesToTheFileComesBackAsItWas() {
        ChildLedger ledger = new ChildLedger();
        ledger.put(child(0, ChildStatus.SUCCEEDED, manyEvents()));
        ChildRecord succeeded = child(1, ChildStatus.SUCCEEDED, everyKindOfDetails());
        ChildRecord failed = child(2, ChildStatus.FAILED, everyKindOfDetails());
        ledger.put(succeeded);
        ledger.put(failed);
        for (ChildRecord expected : List.of(succeeded, failed)) {
            ChildRecord found = ledger.find(expected.number()).orElseThrow();
            assertThat(found).usingRecursiveComparison().ignoringFields("log").isEqualTo(expected);
            assertThat(found.history()).isEqualTo(expected.history());
        }
    }

    @Test
    void aListingLeavesOutOtherStatusesAndStopsInTime() {
        ChildLedger ledger = new ChildLedger();
        ledger.put(child(0, ChildStatus.SUCCEEDED, manyEvents()));
        for (int i = 1; i < 100; i++) {
            ledger.put(child(i, ChildStatus.RUNNING, List.of()));
            ledger.put(child(i, i % 2 == 0 ? ChildStatus.SUCCEEDED : ChildStatus.FAILED, everyKindOfDetails()));
        }
        assertThat(ledger.list(ChildStatus.FAILED, 10, 3))
                .extracting(ChildRecord::number)
                .containsExactly(21L, 23L, 25L);
        assertThat(ledger.list(null, 98, 5)).extracting(ChildRecord::number).containsExactly(98L, 99L);
        assertThat(ledger.find(100)).isEmpty();
    }
}
