package dev.statewright.app.run.live;

import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.maprun.MapRunLedger;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.service.UnknownTaskToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An execution whose events a test writes. */
public final class FakeExecution implements RunningExecution {

    private final List<HistoryEvent> history = new ArrayList<>();
    private final List<Consumer<HistoryEvent>> listeners = new ArrayList<>();
    private final CompletableFuture<RunningExecution> result = new CompletableFuture<>();
    private final List<String> messages = new ArrayList<>();
    private final MapRunLedger mapRuns = new MapRunLedger();

    /** Adds events, as the execution's thread would. */
    public void happen(HistoryEvent... events) {
        for (HistoryEvent event : events) {
            history.add(event);
            listeners.forEach(listener -> listener.accept(event));
            if (event.type().endsExecution()) {
                result.complete(this);
            }
        }
    }

    /** What was asked of it: stop, and answers to tokens. */
    public List<String> messages() {
        return messages;
    }

    @Override
    public MapRunLedger mapRuns() {
        return mapRuns;
    }

    @Override
    public String arn() {
        return "arn:aws:states:us-east-1:123456789012:execution:Hello:" + name();
    }

    @Override
    public String name() {
        return "first";
    }

    @Override
    public Instant startDate() {
        return Events.NOON;
    }

    @Override
    public Optional<Instant> stopDate() {
        return result.isDone() ? Optional.of(history.getLast().timestamp()) : Optional.empty();
    }

    @Override
    public ExecutionStatus status() {
        if (!result.isDone()) {
            return ExecutionStatus.RUNNING;
        }
        return history.getLast().type() == EventType.EXECUTION_SUCCEEDED
                ? ExecutionStatus.SUCCEEDED
                : ExecutionStatus.FAILED;
    }

    @Override
    public String input() {
        return "{}";
    }

    @Override
    public Optional<String> output() {
        return last().flatMap(HistoryEvent::output);
    }

    @Override
    public Optional<String> error() {
        return last().flatMap(HistoryEvent::error);
    }

    @Override
    public Optional<String> cause() {
        return last().flatMap(HistoryEvent::cause);
    }

    @Override
    public List<HistoryEvent> history() {
        return List.copyOf(history);
    }

    @Override
    public void addListener(Consumer<HistoryEvent> listener) {
        history.forEach(listener);
        listeners.add(listener);
    }

    @Override
    public CompletableFuture<RunningExecution> result() {
        return result;
    }

    @Override
    public void stop(String error, String cause) {
        messages.add("stop");
    }

    @Override
    public void sendTaskSuccess(String token, String outputJson) {
        if (token.equals("unknown")) {
            throw new UnknownTaskToken(token);
        }
        messages.add("success " + token + " " + outputJson);
    }

    @Override
    public void sendTaskFailure(String token, String error, String cause) {
        messages.add("failure " + token + " " + error + " " + cause);
    }

    @Override
    public void sendTaskHeartbeat(String token) {
        messages.add("heartbeat " + token);
    }

    private Optional<HistoryEvent> last() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }
}
