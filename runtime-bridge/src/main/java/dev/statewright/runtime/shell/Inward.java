package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Signal;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way into an execution, for those who answer it. */
final class Inward implements SignalSink {
    private final Consumer<Signal> execution;
    private final Inbox inbox;
    private final ShellClock clock;
    private final OpenTasks open;

    /** @param execution takes signals, on its own thread */
    Inward(Consumer<Signal> execution, Inbox inbox, ShellClock clock, OpenTasks open) {
        this.execution = execution;
        this.inbox = inbox;
        this.clock = clock;
        this.open = open;
    }

    @Override
    public void accept(Signal signal) {
        execution.accept(signal);
    }

    @Override
    public void send(Function<Instant, Signal> signal) {
        inbox.add(() -> {
            Signal made = signal.apply(clock.now());
            open.came(made);
            accept(made);
        });
    }

    @Override
    public void later(Runnable action) {
        inbox.add(action);
    }

    @Override
    public void idle(long taskId, boolean idle) {
        inbox.add(() -> open.idle(taskId, idle));
    }

    @Override
    public Instant now() {
        return clock.now();
    }
}
