package dev.statewright.runtime.service;

import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.Outcome;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.maprun.MapRunLedger;
import dev.statewright.runtime.shell.ExecutionShell;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An execution of this process. */
final class StartedExecution implements RunningExecution {
    private final ExecutionIdentity identity;
    private final String input;
    private final ExecutionShell shell;
    private final CompletableFuture<RunningExecution> result;

    StartedExecution(ExecutionIdentity identity, String input, ExecutionShell shell) {
        this.identity = identity;
        this.input = input;
        this.shell = shell;
        this.result = shell.result().thenApply(outcome -> this);
    }

    /** Goes on with an execution that was restored. */
    void goOn() {
        shell.goOn();
    }

    ExecutionShell shell() {
        return shell;
    }

    /** The same execution, taken up again. */
    StartedExecution redrive() {
        return new StartedExecution(identity, input, shell.redrive());
    }

    /** The same execution where its history had so many events; this one is given up. */
    StartedExecution rewind(long events, String definition) {
        return new StartedExecution(identity, input, shell.rewind(events, definition));
    }

    @Override
    public Instant now() {
        return shell.now();
    }

    /** The same execution, taken up from a state that it entered. */
    StartedExecution redriveFrom(long eventId, Payload changedInput, String definition) {
        shell.requireRewindable(eventId, changedInput, definition);
        return new StartedExecution(identity, input, shell.redriveFrom(eventId, changedInput, definition));
    }

    @Override
    public List<JournalEntry> journal() {
        return outcome().isPresent() ? List.copyOf(shell.journal()) : List.of();
    }

    @Override
    public void onIdle(Consumer<Boolean> listener) {
        shell.onIdle(listener);
    }

    @Override
    public List<TaskRequest> awaited() {
        return shell.awaited();
    }

    @Override
    public Optional<Instant> nextTimer() {
        return Optional.ofNullable(shell.nextTimer());
    }

    @Override
    public void advanceToNextTimer() {
        shell.advanceToNextTimer();
    }

    @Override
    public void advance(Duration duration) {
        shell.advance(duration);
    }

    @Override
    public int redriveCount() {
        return shell.redrives();
    }

    @Override
    public Optional<Instant> redriveDate() {
        return Optional.ofNullable(shell.redriveDate());
    }

    @Override
    public MapRunLedger mapRuns() {
        return shell.mapRuns();
    }

    @Override
    public void stopChild(String childArn, String error, String cause) {
        shell.stopChild(childArn, error, cause);
    }

    @Override
    public void updateMapRun(
            String arn, Integer maxConcurrency, Long toleratedFailureCount, Double toleratedFailurePercentage) {
        shell.updateMapRun(arn, maxConcurrency, toleratedFailureCount, toleratedFailurePercentage);
    }

    @Override
    public String arn() {
        return identity.executionArn();
    }

    @Override
    public String name() {
        return identity.executionName();
    }

    @Override
    public Instant startDate() {
        return shell.startDate();
    }

    @Override
    public Optional<Instant> stopDate() {
        return outcome().map(Outcome::at);
    }

    @Override
    public ExecutionStatus status() {
        return outcome()
                .map(outcome -> switch (outcome.kind()) {
                    case SUCCEEDED -> ExecutionStatus.SUCCEEDED;
                    case FAILED -> ExecutionStatus.FAILED;
                    case TIMED_OUT -> ExecutionStatus.TIMED_OUT;
                    case ABORTED -> ExecutionStatus.ABORTED;
                })
                .orElse(ExecutionStatus.RUNNING);
    }

    private Optional<Outcome> outcome() {
        return shell.result().isDone() && !shell.result().isCompletedExceptionally()
                ? Optional.of(shell.result().join())
                : Optional.empty();
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public Optional<String> output() {
        return outcome().map(Outcome::output).map(Payload::text);
    }

    /** AWS shows no error of an execution that ran out of time: only the event has it. */
    @Override
    public Optional<String> error() {
        return outcome()
                .filter(outcome -> outcome.kind() != Outcome.Kind.TIMED_OUT)
                .map(Outcome::error);
    }

    @Override
    public Optional<String> cause() {
        return outcome().map(Outcome::cause);
    }

    @Override
    public List<HistoryEvent> history() {
        return shell.history();
    }

    @Override
    public void addListener(Consumer<HistoryEvent> listener) {
        shell.addListener(listener);
    }

    @Override
    public CompletableFuture<RunningExecution> result() {
        return result;
    }

    @Override
    public void stop(String error, String cause) {
        shell.stop(error, cause);
    }

    boolean waitsFor(String token) {
        return shell.taskWaitingFor(token).isPresent();
    }

    private TaskCompletion waiting(String token) {
        return shell.taskWaitingFor(token).orElseThrow(() -> new UnknownTaskToken(token));
    }

    @Override
    public void sendTaskSuccess(String token, String outputJson) {
        TaskCompletion completion = waiting(token);
        completion.succeeded(ExecutionService.parse(outputJson));
    }

    @Override
    public void sendTaskFailure(String token, String error, String cause) {
        waiting(token).failed(error, cause);
    }

    @Override
    public void sendTaskHeartbeat(String token) {
        waiting(token).heartbeat();
    }
}
