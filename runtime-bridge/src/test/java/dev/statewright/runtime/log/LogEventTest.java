package dev.statewright.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogEventTest {
    private static final HistoryEvent ENTERED = new HistoryEvent(
            2,
            0,
            Instant.ofEpochMilli(1_718_029_144_123L),
            EventType.PASS_STATE_ENTERED,
            new EventDetails.StateEntered("State_1", Payload.ofText("{\"n\":1}")));

    @Test
    void anEventIsLoggedWithTextsForNumbersAndWithDataOnlyWhenWanted() {
        assertThat(LogEvent.json(ENTERED, "arn", 0, false).toString())
                .isEqualTo("{\"id\":\"2\",\"type\":\"PassStateEntered\",\"details\":{\"name\":\"State_1\"},"
                        + "\"previous_event_id\":\"0\",\"event_timestamp\":\"1718029144123\",\"execution_arn\":\"arn\","
                        + "\"redrive_count\":\"0\"}");
        assertThat(LogEvent.json(ENTERED, "arn", 1, true).path("details"))
                .isEqualTo(Json.readTrusted("{\"name\":\"State_1\",\"input\":\"{\\\"n\\\":1}\","
                        + "\"inputDetails\":{\"truncated\":false}}"));
    }

    @Test
    void levelsLogWhatTheDeveloperGuideSays() {
        Map<LogLevel, Long> counts =
                Map.of(LogLevel.ALL, (long) EventType.values().length, LogLevel.FATAL, 3L, LogLevel.OFF, 0L);
        counts.forEach((level, count) -> assertThat(
                        Arrays.stream(EventType.values()).filter(level::logs).count())
                .as(level.name())
                .isEqualTo(count));
        assertThat(LogLevel.ERROR.logs(EventType.TASK_SUBMIT_FAILED)).isTrue();
        assertThat(LogLevel.ERROR.logs(EventType.FAIL_STATE_ENTERED)).isTrue();
        assertThat(LogLevel.ERROR.logs(EventType.TASK_SCHEDULED)).isFalse();
    }
}
