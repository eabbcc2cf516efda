package dev.statewright.runtime.shell;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.Effect;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.OpenEffects;
import dev.statewright.runtime.execution.Outcome;
import dev.statewright.runtime.execution.PastPoint;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.maprun.MapRunLedger;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Drives one execution: its virtual thread, its clock, its tasks. Others talk to it through a queue, so that the execution itself is
 * touched by one thread only.
 */
public final class ExecutionShell {
    /** Steps between two looks into the queue: a workflow that loops without end can be stopped. */
    static final int BATCH = 256;

    private volatile Execution execution;
    private final ClockMode mode;
    private final Surroundings around;
    private final double factor;
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
    private final Instant startDate;
    private Instant redriveDate;
    private OpenEffects resumed;
    private volatile boolean givenUp;

    /** Null where its time is its own. */
    private SharedWaiting shared;

    /** Null where nobody looks on. */
    private WatchedSteps watched;

    /** A definition that is changed first thing; null for none. */
    private String changed;

    public ExecutionShell(ExecutionPlan plan, ExecutionIdentity identity, ClockMode mode, TaskBackend tasks) {
        this(plan, identity, mode, 1, tasks);
    }

    /** @param factor how many times as fast time goes when it is scaled */
    public ExecutionShell(
            ExecutionPlan plan, ExecutionIdentity identity, ClockMode mode, double factor, TaskBackend tasks) {
        this(plan, identity, mode, factor, tasks, Journal.NONE);
    }

    /** @param journal keeps the signals */
    public ExecutionShell(
            ExecutionPlan plan,
            ExecutionIdentity identity,
            ClockMode mode,
            double factor,
            TaskBackend tasks,
            Journal journal) {
        this(new Execution(plan, identity), mode, factor, Surroundings.of(tasks, journal), null);
    }

    /** @param startDate null for now */
    private ExecutionShell(Execution execution, ClockMode mode, double factor, Surroundings around, Instant startDate) {
        this(execution, mode, factor, around, startDate, ShellClock.of(mode, factor));
    }

    private ExecutionShell(
            Execution execution,
            ClockMode mode,
            double factor,
            Surroundings around,
            Instant startDate,
            ShellClock clock) {
        this.execution = execution;
        this.mode = mode;
        this.factor = factor;
        this.clock = clock;
        this.around = around;
        this.signals = new Inward(this::accept, inbox, clock, open);
        this.waiting = new Waiting(mode, clock, timers, open, inbox, signals);
        this.effects = new PerformedEffects(around, open, timers, signals);
        this.startDate = startDate == null ? clock.now() : startDate;
    }

    /**
     * A shell around an execution of a process that has ended, as far as its journal says. One that had not ended waits for
     * {@link #goOn()}.
     *
     * @param entries what was journaled, at least the start
     * @param ended whether it had ended after the last of them
     */
    public static ExecutionShell resume(
            ExecutionPlan plan,
            ExecutionIdentity identity,
            ClockMode mode,
            double factor,
            TaskBackend tasks,
            Journal journal,
            List<JournalEntry> entries,
            boolean ended) {
        Surroundings around = Surroundings.of(tasks, journal);
        Replayed replayed = Replayed.of(plan, identity, entries, ended, around);
        Execution execution = replayed.execution();
        ExecutionShell shell = new ExecutionShell(execution, mode, factor, around, replayed.startDate());
        shell.redriveDate = replayed.redriveDate();
        shell.clock.skipTo(replayed.latest());
        if (execution.outcome().isPresent()) {
            shell.inbox.close();
            shell.result.complete(execution.outcome().get());
        } else {
            shell.resumed = replayed.open();
        }
        return shell;
    }

    /** Goes on with an execution that was resumed: its timers run, its tasks are resumed; or with one that was rewound. */
    public void goOn() {
        if (resumed != null || watched != null) {
            begin();
        }
        if (watched != null && watched.isReplaying()) {
            Thread.ofVirtual()
                    .name("execution")
                    .start(() -> run(() -> {
                        if (changed != null) {
                            watched.intervene(at -> new Signal.ChangeDefinition(at, changed));
                        }
                    }));
        } else if (resumed != null) {
            // before the thread begins, so that tokens are known when this returns
            effects.resume(resumed);
            resumed = null;
            Thread.ofVirtual().name("execution").start(() -> run(() -> {}));
        }
    }

    /** A shell that takes up again, on a thread of its own, an execution that has ended without success. */
    public ExecutionShell redrive() {
        return redrive(Signal.Redrive::new);
    }

    /** The same from a state that it entered, whether it succeeded or not, with that input and definition where they are not null. */
    public ExecutionShell redriveFrom(long eventId, Payload input, String definition) {
        return redrive(at -> new Signal.RedriveFrom(at, eventId, input, definition));
    }

    private ExecutionShell redrive(Function<Instant, Signal> signal) {
        ExecutionShell next = new ExecutionShell(execution, mode, factor, around, startDate);
        if (watched != null) {
            next.watch(watched.watch());
        }
        if (shared != null) {
            next.within(shared.time());
        }
        next.redriveDate = next.clock.now();
        // time that was skipped stays skipped: an execution's clock does not go back
        next.clock.skipTo(clock.now());
        next.begin();
        Thread.ofVirtual().name("execution").start(() -> next.run(signal.apply(next.clock.now())));
        return next;
    }

    /**
     * Whether {@link #redriveFrom} can be; for an execution that has ended.
     *
     * @throws CannotRewind where it cannot
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the definition cannot run
     */
    public void requireRewindable(long eventId, Payload input, String definition) {
        execution.copy().accept(new Signal.RedriveFrom(clock.now(), eventId, input, definition));
    }

    /** Lets its virtual time be that of others, too; to be called before the execution begins. Other clocks take no notice. */
    public void within(SharedTime time) {
        if (mode == ClockMode.VIRTUAL) {
            shared = new SharedWaiting(time, inbox);
            clock.skipTo(time.now());
            waiting.within(shared);
            inbox.onArrival(shared::stir);
        }
    }

    private void begin() {
        if (shared != null) {
            shared.stir();
        }
    }

    /** Lets a watch look on; to be called before the execution begins. */
    public void watch(Watch watch) {
        watched = new WatchedSteps(this, watch, null);
    }

    /**
     * Ends this shell, and gives another one that waits for {@link #goOn()} where the execution stood when its history had so many events.
     * From there everything happens again as it did, until somebody changes something. Not for the execution's own thread.
     *
     * @param events 1 for the beginning
     * @param definition the text of a changed one; null for the one that is in force
     * @throws CannotRewind where the changed definition lacks the states that the execution is in; this shell has ended then, and can be
     *     rewound again
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the changed definition cannot run; nothing has changed then
     */
    public ExecutionShell rewind(long events, String definition) {
        if (definition != null) {
            ExecutionPlan.compile(AslDocument.of(definition).machine());
        }
        giveUp();
        Execution ended = execution;
        List<JournalEntry> journal = ended.journal();
        PastPoint point = PastPoint.before(ended.plan(), ended.identity(), journal, ended.steps(), events);
        Execution rewound = ended.back(point.signals(), point.steps());
        if (definition != null) {
            rewound.requireChangeable(definition);
        }
        Surroundings fresh = Surroundings.of(around.tasks(), Journal.NONE);
        OpenEffects open = new OpenEffects(effect -> fresh.retell(effect, true));
        Execution at = ended.back(point.signals(), point.steps(), open);
        ExecutionShell next = new ExecutionShell(
                at,
                mode,
                factor,
                fresh,
                startDate,
                ShellClock.at(journal.get(point.signals() - 1).signal().at(), mode, factor));
        List<JournalEntry> future = journal.subList(point.signals(), journal.size());
        next.watched = new WatchedSteps(
                next, watched == null ? Watch.NONE : watched.watch(), new PastSignals(future, ended.steps(), open));
        next.changed = definition;
        next.redriveDate = redriveDate;
        at.log().publish();
        return next;
    }

    /** Ends the shell's thread, if it still runs, without another event. */
    private void giveUp() {
        if (!result.isDone()) {
            givenUp = true;
            if (watched != null) {
                watched.watch().release();
            }
            inbox.add(() -> {});
            left.join();
        }
    }

    void leaveIfGivenUp() {
        if (givenUp) {
            throw new GivenUp();
        }
    }

    /** Starts the execution on a thread of its own. */
    public void start(Payload input, long seed) {
        begin();
        Signal first = new Signal.Start(startDate, input, seed);
        if (watched != null) {
            Thread.ofVirtual().name("execution").start(() -> run(first));
            return;
        }
        // before anybody hears that it was started: a process that is killed now has it all the same
        keep(new JournalEntry(execution.steps(), first));
        Thread.ofVirtual().name("execution").start(() -> run(() -> execution.accept(first)));
    }

    /** Runs the execution to its end on the calling thread. */
    public void run(Payload input, long seed) {
        run(new Signal.Start(startDate, input, seed));
    }

    private void run(Signal first) {
        run(() -> accept(first));
    }

    /** Every signal goes through here: it is kept before anything follows from it. */
    private void accept(Signal signal) {
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

    private void run(Runnable beginning) {
        try {
            execution.listen(this::written);
            if (watched != null && watched.isReplaying()) {
                beginning.run();
                watched.begin();
            } else if (watched != null) {
                watched.begin();
                beginning.run();
            } else {
                beginning.run();
            }
            while (execution.outcome().isEmpty() || isReplaying()) {
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
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.completeExceptionally(e);
        } catch (GivenUp e) {
            open.all().forEach(around.tasks()::cancel);
            inbox.close();
            end(new Outcome(Outcome.Kind.ABORTED, null, null, "The execution was rewound.", clock.now()));
        } catch (RuntimeException | Error e) {
            // a defect of ours must not leave somebody waiting for ever, nor an execution that seems to run
            result.complete(new Outcome(
                    Outcome.Kind.FAILED, null, "States.Runtime", "A fault of the interpreter: " + e, clock.now()));
        } finally {
            if (shared != null) {
                shared.end();
            }
            left.complete(null);
        }
    }

    private boolean isReplaying() {
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

    Execution execution() {
        return execution;
    }

    /** The execution as it was. */
    void replace(Execution other) {
        execution = other;
        other.listen(this::written);
        other.log().publish();
    }

    void resume(OpenEffects openEffects) {
        effects.resume(openEffects);
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

    void idle() {
        if (watched != null) {
            watched.watch().whileWaiting(execution);
            leaveIfGivenUp();
        }
    }

    void later(Runnable action) {
        signals.later(action);
    }

    void passTime(Instant until) {
        clock.skipTo(until);
    }

    void holdClock(boolean held) {
        clock.hold(held);
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(timers.nextDue());
    }

    List<TaskRequest> openTasks() {
        return open.all();
    }

    /** The execution's time, from any thread. */
    public Instant now() {
        return clock.now();
    }

    // --- effects

    void perform() {
        while (execution.hasEffects()) {
            for (Effect effect : execution.takeEffects()) {
                if (watched == null || !watched.performs(effect)) {
                    effects.perform(effect);
                }
            }
        }
    }

    // --- signals

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

    /** Tells whether the execution waits for somebody outside and has no timer; from its thread, and at once where it does now. */
    public void onIdle(Consumer<Boolean> listener) {
        waiting.onIdle(listener);
    }

    private void close() {
        inbox.close().forEach(Runnable::run);
        perform();
        end(execution.outcome().orElseThrow());
    }

    private void end(Outcome outcome) {
        around.readers().closeAll();
        execution.log().publish();
        result.complete(outcome);
    }

    // --- from any thread

    public void stop(String error, String cause) {
        signals.send(at -> new Signal.Stop(at, error, cause));
    }

    /** Stops a child of a Map Run; nothing happens where it does not run. */
    public void stopChild(String childArn, String error, String cause) {
        signals.send(at -> new Signal.StopChild(at, childArn, error, cause));
    }

    /** Changes what a Map Run may do; null leaves a value as it is. */
    public void updateMapRun(
            String arn, Integer maxConcurrency, Long toleratedFailureCount, Double toleratedFailurePercentage) {
        signals.send(at ->
                new Signal.UpdateMapRun(at, arn, maxConcurrency, toleratedFailureCount, toleratedFailurePercentage));
    }

    /** Its Map Runs and their children. */
    public MapRunLedger mapRuns() {
        return around.mapRuns();
    }

    /** While nothing can happen unless somebody outside answers: the tasks that wait for it. */
    public List<TaskRequest> awaited() {
        return waiting.awaited();
    }

    /** Time by hand: when the next timer would fire; null for none, or while there is something else to do. */
    public Instant nextTimer() {
        return waiting.nextTimer();
    }

    /** Goes on to the next timer: time by hand for one timer, other clocks by letting it be that time. */
    public void advanceToNextTimer() {
        waiting.advanceToNextTimer();
    }

    /** Time by hand: lets so much time pass. */
    public void advance(Duration duration) {
        waiting.advance(duration);
    }

    /** What {@code completion} to call for a token; empty where no task waits for it. */
    public Optional<TaskCompletion> taskWaitingFor(String token) {
        OptionalLong taskId = open.waitingFor(token);
        return taskId.isPresent() ? Optional.of(new QueuedCompletion(taskId.getAsLong(), signals)) : Optional.empty();
    }

    /** The listener gets what happened so far and then each event, on the execution's thread; on the caller's if it has ended. */
    public void addListener(Consumer<HistoryEvent> listener) {
        boolean later = inbox.addIfOpen(() -> {
            execution.log().publish();
            history().forEach(listener);
            listeners.add(listener);
        });
        if (!later) {
            history().forEach(listener);
        }
    }

    /** What happened so far. */
    public List<HistoryEvent> history() {
        return execution.log().snapshot();
    }

    /** The signals so far; for the execution's thread, or after its end. */
    public List<JournalEntry> journal() {
        return execution.journal();
    }

    public Instant startDate() {
        return startDate;
    }

    /** When it was redriven last; null for never. */
    public Instant redriveDate() {
        return redriveDate;
    }

    /** How many times it was redriven. */
    public int redrives() {
        return execution.redrives();
    }

    /** Completes when the execution has ended. */
    public CompletableFuture<Outcome> result() {
        return result;
    }
}
