package dev.statewright.app.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackPaceTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long FRAME = 10 * MILLISECOND;

    /** Plays beats that all come at once; the time in milliseconds at which each was shown. */
    private static List<Long> play(PlaybackPace pace, int beats) {
        List<Long> shown = new ArrayList<>();
        pace.arrived(0);
        for (long now = 0; shown.size() < beats && now < 60_000 * MILLISECOND; now += FRAME) {
            int due = pace.due(now, beats - shown.size());
            for (int i = 0; i < due; i++) {
                shown.add(now / MILLISECOND);
            }
        }
        return shown;
    }

    @Test
    void aShortRunShowsABeatEveryNinetyMilliseconds() {
        assertThat(play(PlaybackPace.forPeople(), 4)).containsExactly(90L, 180L, 270L, 360L);
    }

    @Test
    void aLongRunIsShownWithinTwoAndAHalfSeconds() {
        List<Long> shown = play(PlaybackPace.forPeople(), 140);

        assertThat(shown).hasSize(140).isSorted();
        assertThat(shown.getFirst()).isLessThan(90);
        assertThat(shown.getLast()).isBetween(2_000L, 2_500L);
    }

    @Test
    void aRunThatNobodyCouldFollowIsNeverBehindAgain() {
        PlaybackPace pace = PlaybackPace.forPeople();
        pace.arrived(0);
        assertThat(pace.due(0, 10_000)).isEqualTo(10_000);
        pace.arrived(FRAME);
        assertThat(pace.due(FRAME, 3)).isEqualTo(3);
    }

    @Test
    void whoWantsNoMotionSeesEverythingAtOnce() {
        assertThat(play(PlaybackPace.immediate(), 30)).hasSize(30).containsOnly(0L);
    }

    @Test
    void aBeatAfterALongWaitIsShownAtOnceAndTheNextOneInItsTurn() {
        PlaybackPace pace = PlaybackPace.forPeople();
        for (long now = 0; now < 5_000 * MILLISECOND; now += FRAME) {
            assertThat(pace.due(now, 0)).isZero();
        }
        long woken = 5_000 * MILLISECOND;
        pace.arrived(woken);

        assertThat(pace.due(woken, 3)).isEqualTo(1);
        assertThat(pace.due(woken + FRAME, 2)).isZero();
        assertThat(pace.due(woken + 90 * MILLISECOND, 2)).isEqualTo(1);
    }
}
