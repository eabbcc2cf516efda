package dev.statewright.runtime.execution;

import dev.statewright.runtime.dataset.ItemChunk;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;

/** Something that happens to an execution from outside. */
public sealed interface Signal {
    /** When it came. Events that follow from it bear this time. */
    Instant at();

    /** @param seed of the execution's random numbers */
    record Start(Instant at, Payload input, long seed) implements Signal {}

    /** There is such an activity: its task is scheduled. */
    record TaskAccepted(Instant at, long taskId) implements Signal {}

    /** There is no such activity, the sentence says. */
    record TaskRefused(Instant at, long taskId, String sentence) implements Signal {}

    /** An activity's worker took the task. */
    record TaskStarted(Instant at, long taskId, String workerName) implements Signal {}

    /** The call of a waiting task was accepted. */
    record TaskSubmitted(Instant at, long taskId, Payload answer) implements Signal {}

    record TaskSucceeded(Instant at, long taskId, Payload output) implements Signal {}

    /** The cause may be null. */
    record TaskFailed(Instant at, long taskId, String error, String cause) implements Signal {}

    record HeartbeatReceived(Instant at, long taskId) implements Signal {}

    record TimerFired(Instant at, long timerId) implements Signal {}

    /** The next items of a dataset; {@code last} where no more follow. */
    record ItemsRead(Instant at, long readingId, ItemChunk items, boolean last) implements Signal {}

    /** A dataset has no items to read, the cause says why. */
    record ItemsUnreadable(Instant at, long readingId, String cause) implements Signal {}

    record ResultsWritten(Instant at, String mapRunArn) implements Signal {}

    record ResultsUnwritten(Instant at, String mapRunArn, String cause) implements Signal {}

    /** Someone changes what a Map Run may do; null leaves a value as it is. */
    record UpdateMapRun(
            Instant at,
            String mapRunArn,
            Integer maxConcurrency,
            Long toleratedFailureCount,
            Double toleratedFailurePercentage)
            implements Signal {}

    /** Someone stops a child of a Map Run; error and cause may be null. */
    record StopChild(Instant at, String childArn, String error, String cause) implements Signal {}

    /** Someone takes an execution up again that did not succeed. */
    record Redrive(Instant at) implements Signal {}

    /**
     * Someone takes an execution that has ended up from a state that it entered. Our own: Step Functions has no such thing.
     *
     * @param eventId of the event that entered the state
     * @param input for the state; null for the one that it had
     * @param definition the text of a changed one; null for the one that was in force
     */
    record RedriveFrom(Instant at, long eventId, Payload input, String definition) implements Signal {}

    /** Someone gives a line of control another input for the state that it is in or about to enter. */
    record ChangeInput(Instant at, FramePath frame, Payload input) implements Signal {}

    /**
     * Someone changes variables that a line of control sees.
     *
     * @param values an object: a value for each variable
     */
    record ChangeVariables(Instant at, FramePath frame, Payload values) implements Signal {}

    /**
     * Someone lets a line of control leave its state without doing the state's work.
     *
     * @param next the state to go to; null for the one that follows
     */
    record SkipState(Instant at, FramePath frame, Payload output, String next) implements Signal {}

    /** Someone changes the definition of an execution that runs. */
    record ChangeDefinition(Instant at, String definition) implements Signal {}

    /** Someone stops the execution; error and cause may be null. */
    record Stop(Instant at, String error, String cause) implements Signal {}
}
