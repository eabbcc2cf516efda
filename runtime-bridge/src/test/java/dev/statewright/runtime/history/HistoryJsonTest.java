package dev.statewright.runtime.history;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryJsonTest {
    @Test
    void anEventIsPrintedAsTheAwsCommandLinePrintsIt() {
        HistoryEvent event = new HistoryEvent(
                3,
                2,
                Instant.parse("2026-01-02T03:04:05.006Z"),
                EventType.PASS_STATE_EXITED,
                new EventDetails.StateExited("A", Payload.ofText("{ }"), Map.of("x", Payload.ofText("1"))));
        assertThat(Json.write(event.toJson()))
                .isEqualTo(json("{'timestamp':'2026-01-02T03:04:05.006+00:00','type':'PassStateExited','id':3,"
                        + "'previousEventId':2,'stateExitedEventDetails':{'name':'A','output':'{ }',"
                        + "'outputDetails':{'truncated':false},'assignedVariables':{'x':'1'},"
                        + "'assignedVariablesDetails':{'truncated':false}}}"));
    }

    @Test
    void aHistoryFromTheCloudIsReadWhateverItsOrderAndTimestamps() {
        List<HistoryEvent> events = HistoryJson.read(json("{'events':["
                + "{'timestamp':'2026-01-01T10:00:01+02:00','type':'ExecutionSucceeded','id':2,'previousEventId':0,"
                + "'executionSucceededEventDetails':{'output':'1'}},"
                + "{'timestamp':1767225600.5,'type':'ExecutionStarted','id':1,'previousEventId':0,"
                + "'executionStartedEventDetails':{'input':'{}','roleArn':'r'}}]}"));
        assertThat(events).extracting(HistoryEvent::id).containsExactly(1L, 2L);
        assertThat(events.getFirst().timestamp()).isEqualTo(Instant.parse("2026-01-01T00:00:00.500Z"));
        assertThat(events.getLast().timestamp()).isEqualTo(Instant.parse("2026-01-01T08:00:01Z"));
        assertThat(events.getLast().output()).contains("1");
    }

    @Test
    void whatIsNoHistoryIsRefusedWithASentence() {
        assertThatThrownBy(() -> HistoryJson.read("{"))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageStartingWith("Not JSON at line 1");
        assertThatThrownBy(() -> HistoryJson.read("{}")).hasMessageContaining("There is no list \"events\"");
        assertThatThrownBy(() -> HistoryJson.read(json("[{'type':'Oops'}]")))
                .hasMessageContaining("Event 1 has the type \"Oops\"");
    }

    @Test
    void aSnapshotDoesNotChangeWhenTheLogGrows() {
        EventLog log = new EventLog();
        for (int i = 1; i <= 5000; i++) {
            log.add(new HistoryEvent(i, i - 1, Instant.EPOCH, EventType.PASS_STATE_ENTERED, EventDetails.NONE));
            if (i == 15 || i == 3000) {
                log.publish();
            }
            if (i == 16) {
                assertThat(log.snapshot()).hasSize(15);
            }
        }
        List<HistoryEvent> before = log.snapshot();
        log.publish();
        assertThat(before).hasSize(3000);
        assertThat(log.snapshot()).hasSize(5000);
        for (int i = 0; i < 5000; i++) {
            assertThat(log.snapshot().get(i).id()).isEqualTo(i + 1);
        }
    }
}
