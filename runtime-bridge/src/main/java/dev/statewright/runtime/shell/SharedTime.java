package dev.statewright.runtime.shell;

import java.time.Instant;

/**
 * Virtual time that several executions live in, and whatever else goes on around them: it jumps to the next timer when nothing is under way
 * anywhere. Safe for many threads.
 */
public interface SharedTime {
    Instant now();

    /** Something is under way until this is closed: time does not jump meanwhile. */
    Presence present();

    /** Does something at a time, on a thread of its own, while something counts as under way. */
    Alarm alarm(Instant due, Runnable action);

    /** Something that is under way. Closing it twice does nothing. */
    interface Presence extends AutoCloseable {
        @Override
        void close();
    }

    /** Something that will be done. */
    interface Alarm {
        void cancel();
    }
}
