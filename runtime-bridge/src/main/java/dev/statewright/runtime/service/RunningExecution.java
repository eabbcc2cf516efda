package dev.statewright.runtime.service;

import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.maprun.MapRunLedger;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An execution, running or ended. All of it may be called from any thread. */
public interface RunningExecution {
    /** {@code arn:aws:states:REGION:ACCOUNT:execution:MACHINE:NAME}. */
    String arn();

    String name();

    Instant startDate();

    Optional<Instant> stopDate();

    ExecutionStatus status();

    /** JSON text as it was given. */
    String input();

    /** JSON text; only when it succeeded. */
    Optional<String> output();

    Optional<String> error();

    Optional<String> cause();

    /** What happened so far: a list that does not change any more. */
    List<HistoryEvent> history();

    /** The listener first gets what happened so far, then each event, in order, without gaps; on the execution's thread. */
    void addListener(Consumer<HistoryEvent> listener);

    /** Completes, always normally, with this execution when it has ended. */
    CompletableFuture<RunningExecution> result();

    /** How many times it was redriven: see {@link ExecutionService#redrive}. */
    default int redriveCount() {
        return 0;
    }

    /** When it was redriven last. */
    default Optional<Instant> redriveDate() {
        return Optional.empty();
    }

    /** Its own time, which may be ahead of the machine's. */
    default Instant now() {
        return Instant.now();
    }

    /** When the next timer fires, by hand or on its own, once the execution has nothing else to do. */
    default Optional<Instant> nextTimer() {
        return Optional.empty();
    }

    /** Goes on to the next timer. Time by hand waits for tasks that are under way first; other clocks are set to the timer's time. */
    default void advanceToNextTimer() {}

    /** Time by hand: lets so much time pass, with all timers that fire in it. */
    default void advance(Duration duration) {}

    /** The signals of an execution that has ended: the same plan and the same signals give the same history. Empty while it runs. */
    default List<JournalEntry> journal() {
        return List.of();
    }

    /** Its Map Runs and their children. */
    default MapRunLedger mapRuns() {
        return new MapRunLedger();
    }

    /** Ends a child of a Map Run as ABORTED; null leaves a field out. Does nothing when it has ended. */
    default void stopChild(String childArn, String error, String cause) {}

    /** Changes what a Map Run may do from now on; null leaves a value as it is. */
    default void updateMapRun(
            String arn, Integer maxConcurrency, Long toleratedFailureCount, Double toleratedFailurePercentage) {}

    /** Tells whether it waits for somebody outside and has no timer that would fire. */
    default void onIdle(Consumer<Boolean> listener) {}

    /** While nothing can happen in it unless somebody outside answers, and no timer would fire: the tasks that wait for that answer. */
    default List<TaskRequest> awaited() {
        return List.of();
    }

    /** Ends it as ABORTED; null leaves the field out. Does nothing when it has ended. */
    void stop(String error, String cause);

    /**
     * @param outputJson JSON text
     * @throws InvalidInput where it is not JSON
     * @throws UnknownTaskToken where no task waits for the token
     */
    void sendTaskSuccess(String token, String outputJson);

    /** @throws UnknownTaskToken where no task waits for the token */
    void sendTaskFailure(String token, String error, String cause);

    /** @throws UnknownTaskToken where no task waits for the token */
    void sendTaskHeartbeat(String token);
}
