package dev.statewright.app.run.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventRowsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String OPEN_CASE = "arn:aws:lambda:us-east-1:123456789012:function:OpenCase";

    private static final List<HistoryEvent> EVENTS = List.of(
            event(
                    1,
                    0,
                    0,
                    EventType.EXECUTION_STARTED,
                    new EventDetails.ExecutionStarted(Payload.EMPTY_OBJECT, "role")),
            event(2, 0, 1, EventType.TASK_STATE_ENTERED, new EventDetails.StateEntered("Open", Payload.EMPTY_OBJECT)),
            event(
                    3,
                    2,
                    2,
                    EventType.LAMBDA_FUNCTION_SCHEDULED,
                    new EventDetails.LambdaScheduled(OPEN_CASE, Payload.EMPTY_OBJECT, null, null)),
            event(4, 3, 3, EventType.LAMBDA_FUNCTION_STARTED, EventDetails.NONE),
            event(5, 4, 40, EventType.LAMBDA_FUNCTION_FAILED, new EventDetails.Failure("Boom", null)),
            event(6, 5, 41, EventType.TASK_STATE_EXITED, new EventDetails.StateExited("Open", Payload.NULL, Map.of())),
            event(7, 6, 42, EventType.EXECUTION_SUCCEEDED, new EventDetails.ExecutionSucceeded(Payload.NULL)));

    private static HistoryEvent event(long id, long previous, long millis, EventType type, EventDetails details) {
        return new HistoryEvent(id, previous, NOON.plusMillis(millis), type, details);
    }

    private static List<EventRow> rows() {
        EventRows rows = new EventRows();
        return EVENTS.stream().map(rows::accept).toList();
    }

    @Test
    void eventsInsideAStateShowItsNameThoughTheyDoNotCarryIt() {
        assertThat(rows()).extracting(EventRow::step).containsExactly("", "Open", "Open", "Open", "Open", "Open", "");
    }

    @Test
    void whatBecomesOfAMapIsToldOfTheMapAndNotOfTheStateThatFailedInIt() {
        EventRows rows = new EventRows();
        List<HistoryEvent> events = List.of(
                event(
                        1,
                        0,
                        0,
                        EventType.MAP_STATE_ENTERED,
                        new EventDetails.StateEntered("Outer", Payload.EMPTY_OBJECT)),
                event(2, 1, 0, EventType.MAP_ITERATION_STARTED, new EventDetails.MapIteration("Outer", 0)),
                event(
                        3,
                        2,
                        0,
                        EventType.MAP_STATE_ENTERED,
                        new EventDetails.StateEntered("Inner", Payload.EMPTY_OBJECT)),
                event(4, 3, 0, EventType.MAP_STATE_SUCCEEDED, EventDetails.NONE),
                event(
                        5,
                        4,
                        0,
                        EventType.MAP_STATE_EXITED,
                        new EventDetails.StateExited("Inner", Payload.NULL, Map.of())),
                event(
                        6,
                        5,
                        0,
                        EventType.FAIL_STATE_ENTERED,
                        new EventDetails.StateEntered("Bad", Payload.EMPTY_OBJECT)),
                event(7, 6, 0, EventType.MAP_STATE_FAILED, EventDetails.NONE));

        assertThat(events.stream().map(rows::accept))
                .extracting(EventRow::step)
                .containsExactly("Outer", "Outer", "Inner", "Inner", "Inner", "Bad", "Outer");
    }

    @Test
    void everyEventOfATaskShowsItsResource() {
        assertThat(rows())
                .extracting(EventRow::resource)
                .containsExactly("", "", OPEN_CASE, OPEN_CASE, OPEN_CASE, "", "");
    }

    @Test
    void timeIsCountedFromTheFirstEvent() {
        assertThat(rows()).extracting(EventRow::elapsedMillis).containsExactly(0L, 1L, 2L, 3L, 40L, 41L, 42L);
    }

    @Test
    void aFilterFindsRowsThatHoldAllItsWords() {
        assertThat(rows())
                .filteredOn(new EventFilter("lambda BOOM"))
                .extracting(EventRow::id)
                .containsExactly(5L);
        assertThat(rows())
                .filteredOn(new EventFilter(" open stateEntered"))
                .extracting(EventRow::id)
                .containsExactly(2L);
        assertThat(rows()).filteredOn(new EventFilter("  ")).hasSize(7);
    }

    @Test
    void aFilterFindsWhatStandsInTheDataOfAnEvent() {
        EventRows rows = new EventRows();
        List<EventRow> made = List.of(
                        event(
                                1,
                                0,
                                0,
                                EventType.EXECUTION_STARTED,
                                new EventDetails.ExecutionStarted(Payload.ofText("{\"order\":\"A17\"}"), "role")),
                        event(2, 1, 1, EventType.LAMBDA_FUNCTION_FAILED, new EventDetails.Failure("Boom", "no Stock")),
                        event(
                                3,
                                2,
                                2,
                                EventType.EXECUTION_SUCCEEDED,
                                new EventDetails.ExecutionSucceeded(Payload.ofText("{\"Shipped\":true}"))))
                .stream()
                .map(rows::accept)
                .toList();
        assertThat(List.of("a17 started", "a17 failed", "stock", "shipped", "shipped:", "absent"))
                .extracting(words -> made.stream()
                        .filter(new EventFilter(words))
                        .map(EventRow::id)
                        .toList())
                .containsExactly(List.of(1L), List.of(), List.of(2L), List.of(3L), List.of(), List.of());
    }
}
