package dev.statewright.app.run.task;

import java.time.Duration;
import java.util.Optional;

/**
 * A task that goes on when somebody sends its token back.
 *
 * @param heartbeat how long it waits for a sign of life, where the state says so
 * @param timeout how long it waits at all
 * @param awaited whom it waits for
 */
public record WaitingTask(
        String stateName, String token, Optional<Duration> heartbeat, Optional<Duration> timeout, Awaited awaited) {

    /** Whether only the window answers. */
    public boolean byHand() {
        return awaited instanceof Awaited.User(boolean alone) && alone;
    }

    /** The same once a worker of its activity has taken it. */
    public WaitingTask takenBy(String worker) {
        return new WaitingTask(stateName, token, heartbeat, timeout, new Awaited.ActivityWorker(Optional.of(worker)));
    }
}
