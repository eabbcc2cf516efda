package dev.statewright.app.run.task;

import java.time.Duration;
import java.util.Optional;

/**
 * A task that goes on when somebody sends its token back.
 *
 * @param heartbeat how long it waits for a sign of life, where the state says so
 * @param timeout how long it waits at all
 * @param byHand whether it has no token that anybody else could send back: only the window answers
 */
public record WaitingTask(
        String stateName, String token, Optional<Duration> heartbeat, Optional<Duration> timeout, boolean byHand) {

    /** One whose token was given away. */
    public WaitingTask(String stateName, String token, Optional<Duration> heartbeat, Optional<Duration> timeout) {
        this(stateName, token, heartbeat, timeout, false);
    }
}
