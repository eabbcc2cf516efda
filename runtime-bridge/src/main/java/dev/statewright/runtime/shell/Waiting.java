package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** An execution's thread while it has nothing to do: it waits for a message or for a timer, as the clock's mode has it. */
final class Waiting {
    private final ClockMode mode;
    private final ShellClock clock;
    private final TimerQueue timers;
    private final OpenTasks open;
    private final Inbox inbox;
    private final SignalSink signals;
    private final HandAdvance hand = new HandAdvance();
    private final Idleness idleness = new Idleness();
    private SharedWaiting shared;
    private volatile Instant nextTimer;
    private volatile List<TaskRequest> awaited = List.of();

    Waiting(ClockMode mode, ShellClock clock, TimerQueue timers, OpenTasks open, Inbox inbox, SignalSink signals) {
        this.mode = mode;
        this.clock = clock;
        this.timers = timers;
        this.open = open;
        this.inbox = inbox;
        this.signals = signals;
    }

    /** Lets virtual time be that of others, too. */
    void within(SharedWaiting others) {
        shared = others;
    }

    /** Waits for a message; null where a timer fired instead. */
    Runnable message() throws InterruptedException {
        Instant due = timers.nextDue();
        boolean onItsOwn = mode == ClockMode.REAL || mode == ClockMode.SCALED;
        if (!onItsOwn && isWorking()) {
            return inbox.take();
        }
        if (mode == ClockMode.BY_HAND && !hand.reaches(due, clock)) {
            nextTimer = due;
            return inbox.take();
        }
        if (shared != null) {
            clock.skipTo(shared.time().now());
        }
        if (due == null) {
            nextTimer = null;
            return open.anyWorking() && shared != null ? shared.message(null) : messageFromOutside();
        }
        if (shared != null && clock.now().isBefore(due)) {
            return shared.message(due);
        }
        if (onItsOwn) {
            nextTimer = due;
            Runnable message = inbox.poll(clock.millisUntil(due));
            if (message != null || clock.now().isBefore(due)) {
                return message;
            }
        } else {
            clock.skipTo(due);
        }
        nextTimer = null;
        signals.accept(new Signal.TimerFired(clock.now(), timers.take().timerId()));
        return null;
    }

    private boolean isWorking() {
        return shared == null ? open.anyWorking() : open.anyWorkingItself();
    }

    /** Nothing is to do, and no timer runs: a task's answer must come, or somebody outside must answer. */
    private Runnable messageFromOutside() throws InterruptedException {
        if (open.anyWorking()) {
            return inbox.take();
        }
        awaited = open.all();
        idleness.idle(true);
        try {
            return shared == null ? inbox.take() : shared.message(null);
        } finally {
            awaited = List.of();
            idleness.idle(false);
        }
    }

    // --- from any thread

    /** Tells whether the execution waits for somebody outside and has no timer; from its thread, and at once where it does now. */
    void onIdle(Consumer<Boolean> listener) {
        idleness.listen(listener);
    }

    /** While nothing can happen unless somebody outside answers: the tasks that wait for it. */
    List<TaskRequest> awaited() {
        return awaited;
    }

    /** When the next timer fires, by hand or on its own; null for none, or while there is something else to do. */
    Instant nextTimer() {
        return nextTimer;
    }

    void advanceToNextTimer() {
        inbox.add(mode == ClockMode.BY_HAND ? hand::toNextTimer : this::skipToNextTimer);
    }

    private void skipToNextTimer() {
        Instant due = timers.nextDue();
        if (due != null) {
            clock.skipTo(due);
        }
    }

    void advance(Duration duration) {
        inbox.add(() -> hand.by(duration, clock));
    }
}
