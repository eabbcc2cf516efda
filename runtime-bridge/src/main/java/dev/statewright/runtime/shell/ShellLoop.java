package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Effect;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.OpenEffects;
import dev.statewright.runtime.execution.Outcome;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** An execution's own thread: takes the execution on, does what it wants from outside, and receives what comes back. */
final class ShellLoop {
    /** Steps between two looks into the queue: a workflow that loops without end can be stopped. */
    static final int BATCH = 256;

    private volatile Execution execution;
    private final Surroundings around;
    private final ShellClock clock;
    private final TimerQueue timers = new TimerQueue();
    private final OpenTasks open = new OpenTasks();
    private final Inbox inbox = new Inbox();
    private final SignalSink signals;
    private final PerformedEffects effects;
    private final Waiting waiting;
    private final List<Consumer<HistoryEvent>> listeners = new ArrayList<>();
    private final CompletableFuture<Outcome> result = new CompletableFuture<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private volatile boolean givenUp;

    /** Until when answers are waited for before the thread is left; null while it is to go on. */
    private volatile Instant suspension;

    /** Null where its time is its own. */
    private SharedWaiting shared;

    /** Null where nobody looks on. */
    private WatchedSteps watched;

    ShellLoop(Execution execution, ClockMode mode, ShellClock clock, Surroundings around) {
        this.execution = execution;
        this.clock = clock;
        this.around = around;
        this.signals = new Inward(this::accept, inbox, clock, open);
        this.waiting = new Waiting(mode, clock, timers, open, inbox, signals);
        this.effects = new PerformedEffects(around, open, timers, signals);
    }

    // --- before it begins

    void share(SharedTime time) {
        shared = new SharedWaiting(time, inbox);
        clock.skipTo(time.now());
        waiting.within(shared);
        inbox.onArrival(shared::stir);
    }

    /** Empty where its time is its own. */
    Optional<SharedTime> sharedTime() {
        return Optional.ofNullable(shared).map(SharedWaiting::time);
    }

    /** @param past what happens again; null for an execution that was not rewound */
    void watch(Watch watch, PastSignals past) {
        watched = new WatchedSteps(this, watch, past);
    }

    /** Empty where nobody looks on. */
    Optional<Watch> watch() {
        return Optional.ofNullable(watched).map(WatchedSteps::watch);
    }

    /** From now on it counts in the time that it shares. */
    void enterTime() {
        if (shared != null) {
            shared.stir();
        }
    }

    /** An execution that had ended before. */
    void hasEnded(Outcome outcome) {
        inbox.close();
        result.complete(outcome);
    }

    // --- the thread

    void inBackground(Runnable beginning) {
        Thread.ofVirtual().name("execution").start(() -> run(beginning));
    }

    void run(Runnable beginning) {
        try {
            execution.listen(this::written);
            if (isReplaying()) {
                beginning.run();
                watched.begin();
            } else if (watched != null) {
                watched.begin();
                beginning.run();
            } else {
                beginning.run();
            }
            while (execution.outcome().isEmpty() || isReplaying()) {
                leaveIfSuspended();
                boolean more = watched == null ? execution.advance(BATCH) : watched.advance(BATCH);
                perform();
                execution.log().publish();
                if (execution.outcome().isEmpty() || isReplaying()) {
                    if (!more) {
                        idle();
                    }
                    receive(more || execution.hasTurn());
                }
            }
            // whoever comes from now on reads what is published
            execution.log().publish();
            inbox.close().forEach(Runnable::run);
            perform();
            end(execution.outcome().orElseThrow());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.completeExceptionally(e);
        } catch (Suspended e) {
            inbox.close();
            around.readers().closeAll();
            result.cancel(false);
        } catch (GivenUp e) {
            open.all().forEach(around.tasks()::cancel);
            execution.log().publish();
            inbox.close();
            end(new Outcome(Outcome.Kind.ABORTED, null, null, "The execution was rewound.", clock.now()));
        } catch (JournalUnwritable e) {
            fail(e.getMessage());
        } catch (RuntimeException | Error e) {
            // a defect of ours must not leave somebody waiting for ever, nor an execution that seems to run
            fail("A fault of the interpreter: " + e);
        } finally {
            if (shared != null) {
                shared.end();
            }
            left.complete(null);
        }
    }

    /** It ends, and its history does not say so. */
    void fail(String cause) {
        inbox.close();
        result.complete(new Outcome(Outcome.Kind.FAILED, null, "States.Runtime", cause, clock.now()));
    }

    private void receive(boolean busy) throws InterruptedException {
        Runnable message = inbox.poll();
        if (message == null && !busy) {
            message = waiting.message();
        }
        while (message != null) {
            message.run();
            message = inbox.poll();
        }
    }

    private void idle() {
        if (watched != null) {
            watched.watch().whileWaiting(execution);
            leaveIfGivenUp();
        }
    }

    void perform() {
        while (execution.hasEffects()) {
            for (Effect effect : execution.takeEffects()) {
                if (watched == null || !watched.performs(effect)) {
                    effects.perform(effect);
                }
            }
        }
    }

    private void end(Outcome outcome) {
        around.readers().closeAll();
        execution.log().publish();
        result.complete(outcome);
    }

    /** Every signal goes through here: it is kept before anything follows from it. */
    void accept(Signal signal) {
        if (watched != null) {
            watched.take(signal);
            return;
        }
        if (matters(execution, signal)) {
            keep(new JournalEntry(execution.steps(), signal));
        }
        execution.accept(signal);
    }

    /** Whether a signal may change anything: what comes after the end does not. */
    static boolean matters(Execution execution, Signal signal) {
        boolean takesUp = signal instanceof Signal.Redrive || signal instanceof Signal.RedriveFrom;
        return signal != null && (execution.outcome().isEmpty() || takesUp);
    }

    void keep(JournalEntry entry) {
        around.journal().append(entry);
    }

    /** Whether it was rewound, and happens again. */
    boolean isReplaying() {
        return watched != null && watched.isReplaying();
    }

    private void written(HistoryEvent event) {
        if (watched == null || !watched.holdsBack(event)) {
            tell(event);
        }
    }

    void tell(HistoryEvent event) {
        if (!listeners.isEmpty()) {
            execution.log().publish();
            for (Consumer<HistoryEvent> listener : listeners) {
                listener.accept(event);
            }
        }
    }

    // --- what its watched steps ask for, on the execution's thread

    void leaveIfGivenUp() {
        if (suspension != null) {
            throw new Suspended();
        }
        if (givenUp) {
            throw new GivenUp();
        }
    }

    /** The execution as it was. */
    void replace(Execution other) {
        execution = other;
        other.listen(this::written);
        other.log().publish();
    }

    void answer(TaskRequest request, Signal signal) {
        open.add(request);
        signals.later(() -> {
            if (WatchedSteps.needsAccepting(request)) {
                accept(new Signal.TaskAccepted(clock.now(), request.taskId()));
            }
            open.came(signal);
            accept(signal);
        });
    }

    /** Somebody answered a task in place of those who were asked. */
    void cameInstead(Signal signal) {
        open.answeredBy(signal).ifPresent(around.tasks()::cancel);
        open.came(signal);
    }

    /** Does what an execution of an earlier process, or one that was rewound, waits for. */
    void resume(OpenEffects openEffects) {
        effects.resume(openEffects);
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(timers.nextDue());
    }

    List<TaskRequest> openTasks() {
        return open.all();
    }

    /** Changes an execution that was rewound. */
    void intervene(Function<Instant, Signal> change) {
        watched.intervene(change);
    }

    // --- from any thread

    Execution execution() {
        return execution;
    }

    ShellClock clock() {
        return clock;
    }

    Waiting waiting() {
        return waiting;
    }

    SignalSink signals() {
        return signals;
    }

    CompletableFuture<Outcome> result() {
        return result;
    }

    /** Ends the thread, if it still runs, without another event. Not for the thread itself. */
    void giveUp() {
        if (!result.isDone()) {
            givenUp = true;
            if (watched != null) {
                watched.watch().release();
            }
            inbox.add(() -> {});
            left.join();
        }
    }

    /**
     * Ends the thread soon, if it still runs, without an end: nobody hears of it, and nothing follows any more from what is journaled.
     *
     * @param until the machine's time up to which calls under way may still be answered: they need not be made again then
     */
    void suspend(Instant until) {
        suspension = until;
        if (watched != null) {
            watched.watch().release();
        }
        inbox.add(() -> {});
    }

    private void leaveIfSuspended() throws InterruptedException {
        if (suspension == null) {
            return;
        }
        long left = Duration.between(Instant.now(), suspension).toMillis();
        while (open.anyCalling() && left > 0) {
            Runnable message = inbox.poll(left);
            if (message != null) {
                message.run();
            }
            left = Duration.between(Instant.now(), suspension).toMillis();
        }
        throw new Suspended();
    }

    /** Waits for the end of the thread. */
    void awaitLeft(Duration most) {
        if (!result.isDone()) {
            left.completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS).join();
        }
    }

    /** What {@code completion} to call for a token; empty where no task waits for it. */
    Optional<TaskCompletion> taskWaitingFor(String token) {
        OptionalLong taskId = open.waitingFor(token);
        return taskId.isPresent() ? Optional.of(new QueuedCompletion(taskId.getAsLong(), signals)) : Optional.empty();
    }

    /** The listener gets what happened so far and then each event, on the execution's thread; on the caller's if it has ended. */
    void addListener(Consumer<HistoryEvent> listener) {
        boolean later = inbox.addIfOpen(() -> {
            execution.log().publish();
            execution.log().snapshot().forEach(listener);
            listeners.add(listener);
        });
        if (!later) {
            execution.log().snapshot().forEach(listener);
        }
    }
}
