package dev.statewright.runtime.service;

import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.maprun.MapRunLedger;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An execution that ended in a process before this one. Its history is made from its journal when somebody asks for it. */
final class EndedExecution implements RunningExecution {
    private final ExecutionEnd end;
    private final Supplier<StartedExecution> replay;
    private SoftReference<StartedExecution> latest = new SoftReference<>(null);

    EndedExecution(ExecutionEnd end, Supplier<StartedExecution> replay) {
        this.end = end;
        this.replay = replay;
    }

    /** The same with its history, for a redrive. */
    synchronized StartedExecution replayed() {
        StartedExecution known = latest.get();
        if (known == null) {
            known = replay.get();
            latest = new SoftReference<>(known);
        }
        return known;
    }

    @Override
    public String arn() {
        return end.arn();
    }

    @Override
    public String name() {
        return end.name();
    }

    @Override
    public Instant startDate() {
        return end.startDate();
    }

    @Override
    public Optional<Instant> stopDate() {
        return Optional.of(end.stopDate());
    }

    @Override
    public ExecutionStatus status() {
        return end.status();
    }

    @Override
    public String input() {
        return end.input();
    }

    @Override
    public Optional<String> output() {
        return end.output();
    }

    @Override
    public Optional<String> error() {
        return end.error();
    }

    @Override
    public Optional<String> cause() {
        return end.cause();
    }

    @Override
    public int redriveCount() {
        return end.redriveCount();
    }

    @Override
    public Optional<Instant> redriveDate() {
        return end.redriveDate();
    }

    @Override
    public List<HistoryEvent> history() {
        return replayed().history();
    }

    @Override
    public MapRunLedger mapRuns() {
        return replayed().mapRuns();
    }

    @Override
    public void addListener(Consumer<HistoryEvent> listener) {
        history().forEach(listener);
    }

    @Override
    public CompletableFuture<RunningExecution> result() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void stop(String error, String cause) {
        // it has ended
    }

    @Override
    public void sendTaskSuccess(String token, String outputJson) {
        throw new UnknownTaskToken(token);
    }

    @Override
    public void sendTaskFailure(String token, String error, String cause) {
        throw new UnknownTaskToken(token);
    }

    @Override
    public void sendTaskHeartbeat(String token) {
        throw new UnknownTaskToken(token);
    }
}
