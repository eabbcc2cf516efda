package dev.statewright.app.run.live;

import java.time.Duration;

/**
 * How fast the events of a run are shown. A local run is over in milliseconds; shown at that speed nobody sees what it did. So a
 * state stays in progress for a moment before its end is shown, and nothing is shown later than a bounded time after it happened.
 * Knows no clock: the caller says what time it is.
 */
public final class PlaybackPace {

    /** What a person can follow, without having to wait for it. */
    public static final Duration STEP = Duration.ofMillis(90);

    /** How far the picture may lag behind the run. */
    public static final Duration LONGEST_LAG = Duration.ofMillis(2_500);

    /** Nobody follows so many one after the other: from then on all is shown at once, so that a long run is never behind. */
    private static final int MOST_FOLLOWED = 150;

    private final long stepNanos;
    private final long lagNanos;
    private double credit;
    private long latestArrival;
    private long previousPulse;
    private boolean started;
    private boolean isRushed;

    /**
     * @param step between two beats, where there is time for it
     * @param longestLag after the latest arrival nothing waits longer than this
     */
    public PlaybackPace(Duration step, Duration longestLag) {
        this.stepNanos = step.toNanos();
        this.lagNanos = longestLag.toNanos();
    }

    public static PlaybackPace forPeople() {
        return new PlaybackPace(STEP, LONGEST_LAG);
    }

    /** Everything at once, for those who want no motion. */
    public static PlaybackPace immediate() {
        return new PlaybackPace(Duration.ZERO, Duration.ZERO);
    }

    /** Events have come at the pulse at {@code now}, nanoseconds of any clock that only goes forward. */
    public void arrived(long now) {
        latestArrival = now;
    }

    /**
     * How many waiting beats may be shown now; a beat is an event that ends something.
     *
     * @param now nanoseconds of the same clock
     * @param waiting how many beats have come and are not shown yet
     */
    public int due(long now, int waiting) {
        if (!started) {
            started = true;
            previousPulse = now;
        }
        isRushed |= waiting > MOST_FOLLOWED;
        long passed = now - previousPulse;
        previousPulse = now;
        long left = latestArrival + lagNanos - now;
        if (stepNanos == 0 || isRushed || waiting > 0 && left <= 0) {
            credit = 0;
            return waiting;
        }
        if (waiting == 0) {
            // what was not used while nothing happened must not let later beats rush past
            credit = Math.min(1, credit + (double) passed / stepNanos);
            return 0;
        }
        double interval = Math.min(stepNanos, (double) left / waiting);
        credit += passed / interval;
        int shown = (int) Math.min(waiting, Math.floor(credit));
        credit -= shown;
        return shown;
    }
}
