package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.StatePlan;
import java.time.Instant;

/**
 * One line of control: the workflow itself, a branch or an iteration. It is in one state at a time. Branches and iterations of the state
 * hang below it in its {@link FanOut}.
 */
final class Frame {
    /** What the next step does. */
    enum Phase {
        /** Enter {@link #state} with {@link #input}. */
        ENTER,
        /** Work on the state once more, after a back-off. */
        AGAIN,
        /** Nothing to do until a signal comes. */
        WAITING,
        /** Its scope has ended, well or not. */
        ENDED
    }

    /** Null for the workflow itself. */
    final FanOut group;

    /** Position among the branches or iterations. */
    final int index;

    final Variables variables;

    /** The execution that it is part of. */
    final ExecutionRecord record;

    /** The iteration's item for the context object; null outside a Map. */
    final JsonNode mapItem;

    Phase phase = Phase.ENTER;
    StatePlan state;
    Payload input;

    /** The event that the next one points to. */
    long last;

    /** The event before the state's Entered event, and that event itself. */
    long beforeEntered;

    long entered;
    Instant enteredAt;

    /** Retries so far in this visit: for each retrier, and in all. Null before the first one. */
    int[] retries;

    int retryCount;

    /** What is under way: a task or a timer. Null where nothing is. */
    PendingTask task;

    /** Of a waiting state or a back-off; 0 for none. */
    long timer;

    /** Of a Distributed Map that is worked on; null otherwise. */
    MapRun mapRun;

    /** Branches or iterations of the state; null where it has none at the moment. */
    FanOut children;

    /** Branches or iterations that failed with the state, for a redrive; null otherwise. */
    FanOut stopped;

    /** The Map Run that failed with the state, for a redrive; null otherwise. */
    MapRun stoppedRun;

    /** Whether it was stopped when the state's turn had not come yet. */
    boolean stoppedBeforeEntering;

    Frame(FanOut group, int index, Variables variables, ExecutionRecord record, JsonNode mapItem) {
        this.group = group;
        this.index = index;
        this.variables = variables;
        this.record = record;
        this.mapItem = mapItem;
    }

    void goTo(StatePlan next, Payload value) {
        state = next;
        input = value;
        phase = Phase.ENTER;
        stopped = null;
        stoppedRun = null;
        retries = null;
        retryCount = 0;
    }
}
