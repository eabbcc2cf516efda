package dev.statewright.app.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventPlaybackTest {

    private static final long MILLISECOND = 1_000_000;

    private static EventPlayback playing(EventType... types) {
        EventPlayback playback = new EventPlayback(PlaybackPace.forPeople());
        for (int i = 0; i < types.length; i++) {
            playback.add(new HistoryEvent(i + 1, i, Instant.EPOCH, types[i], EventDetails.NONE));
        }
        return playback;
    }

    private static Thread tellingTenThousand(EventPlayback playback) {
        return Thread.ofVirtual().start(() -> {
            for (int i = 1; i <= 10_000; i++) {
                playback.add(new HistoryEvent(i, i - 1, Instant.EPOCH, EventType.PASS_STATE_EXITED, EventDetails.NONE));
                playback.awaitRoom();
            }
        });
    }

    private static List<Long> ids(List<HistoryEvent> events) {
        return events.stream().map(HistoryEvent::id).toList();
    }

    @Test
    void aStateIsSeenInProgressBeforeItEndsAndTheNextBeginsWithItsEnd() {
        EventPlayback playback = playing(
                EventType.EXECUTION_STARTED,
                EventType.TASK_STATE_ENTERED,
                EventType.LAMBDA_FUNCTION_SUCCEEDED,
                EventType.TASK_STATE_EXITED,
                EventType.PASS_STATE_ENTERED,
                EventType.PASS_STATE_EXITED,
                EventType.EXECUTION_SUCCEEDED);

        assertThat(ids(playback.due(0))).containsExactly(1L, 2L, 3L);
        assertThat(ids(playback.due(50 * MILLISECOND))).isEmpty();
        assertThat(ids(playback.due(90 * MILLISECOND))).containsExactly(4L, 5L);
        assertThat(ids(playback.due(180 * MILLISECOND))).containsExactly(6L);
        assertThat(playback.isEmpty()).isFalse();
        assertThat(ids(playback.due(270 * MILLISECOND))).containsExactly(7L);
        assertThat(playback.isEmpty()).isTrue();
    }

    @Test
    void nothingIsLostOrChangesItsOrderWhenThousandsComeAtOnce() {
        EventType[] types = new EventType[25_000];
        for (int i = 0; i < types.length; i++) {
            types[i] = i % 2 == 0 ? EventType.PASS_STATE_ENTERED : EventType.PASS_STATE_EXITED;
        }
        EventPlayback playback = playing(types);
        long expected = 1;
        for (long now = 0; now <= 2_500 * MILLISECOND; now += 16 * MILLISECOND) {
            for (long id : ids(playback.due(now))) {
                assertThat(id).isEqualTo(expected++);
            }
        }
        expected += playback.due(2_500 * MILLISECOND).size();

        assertThat(expected).isEqualTo(25_001);
        assertThat(playback.isEmpty()).isTrue();
    }

    @Test
    void anExecutionWaitsUntilTheWindowHasTakenInWhatItSaid() throws InterruptedException {
        EventPlayback playback = playing();
        long most = 0;
        Thread execution = tellingTenThousand(playback);
        long shown = 0;
        for (long now = 0; shown < 10_000; now += 16 * MILLISECOND) {
            int due = playback.due(now).size();
            most = Math.max(most, due);
            shown += due;
            Thread.sleep(1);
        }
        execution.join();
        assertThat(most).isBetween(100L, 1_000L);
    }

    @Test
    void anExecutionDoesNotWaitForAWindowThatShowsNothing() throws InterruptedException {
        EventPlayback playback = playing();
        Thread execution = tellingTenThousand(playback);
        execution.join();
        assertThat(playback.due(0)).hasSize(10_000);
    }
}
