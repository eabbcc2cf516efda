package dev.statewright.runtime.shell;

import dev.statewright.model.document.AslDocument;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Drives one execution: its virtual thread ({@link ShellLoop}), its clock, its tasks. Others talk to it through a queue, so that the
 * execution itself is touched by one thread only.
 */
public final class ExecutionShell {
    private final ShellLoop loop;
    private final ClockMode mode;
    private final Surroundings around;
    private final double factor;
    private final boolean isNew;
    private Instant startDate;
    private Instant redriveDate;
    private OpenEffects resumed;

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
        this.mode = mode;
        this.factor = factor;
        this.around = around;
        this.loop = new ShellLoop(execution, mode, clock, around);
        this.isNew = startDate == null;
        this.startDate = isNew ? clock.now() : startDate;
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
        shell.loop.clock().skipTo(replayed.latest());
        if (execution.outcome().isPresent()) {
            shell.loop.hasEnded(execution.outcome().get());
        } else {
            shell.resumed = replayed.open();
        }
        return shell;
    }

    /** Goes on with an execution that was resumed: its timers run, its tasks are resumed; or with one that was rewound. */
    public void goOn() {
        if (loop.isReplaying()) {
            loop.enterTime();
            loop.inBackground(() -> {
                if (changed != null) {
                    loop.intervene(at -> new Signal.ChangeDefinition(at, changed));
                }
            });
        } else if (resumed != null) {
            loop.enterTime();
            // before the thread begins, so that tokens are known when this returns
            loop.resume(resumed);
            resumed = null;
            loop.inBackground(() -> {});
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
        ExecutionShell next = new ExecutionShell(loop.execution(), mode, factor, around, startDate);
        loop.watch().ifPresent(next::watch);
        loop.sharedTime().ifPresent(next::within);
        ShellClock clock = next.loop.clock();
        next.redriveDate = clock.now();
        // time that was skipped stays skipped: an execution's clock does not go back
        clock.skipTo(now());
        next.loop.enterTime();
        next.loop.inBackground(() -> next.loop.accept(signal.apply(clock.now())));
        return next;
    }

    /**
     * Whether {@link #redriveFrom} can be; for an execution that has ended.
     *
     * @throws CannotRewind where it cannot
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the definition cannot run
     */
    public void requireRewindable(long eventId, Payload input, String definition) {
        loop.execution().copy().accept(new Signal.RedriveFrom(now(), eventId, input, definition));
    }

    /** Lets its virtual time be that of others, too; to be called before the execution begins. Other clocks take no notice. */
    public void within(SharedTime time) {
        if (mode == ClockMode.VIRTUAL) {
            loop.share(time);
            // the time of others may be far ahead of the machine's: deadlines count from here
            startDate = isNew ? loop.clock().now() : startDate;
        }
    }

    /** Lets a watch look on; to be called before the execution begins. */
    public void watch(Watch watch) {
        loop.watch(watch, null);
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
        loop.giveUp();
        Execution ended = loop.execution();
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
        next.loop.watch(loop.watch().orElse(Watch.NONE), new PastSignals(future, ended.steps(), open));
        next.changed = definition;
        next.redriveDate = redriveDate;
        at.log().publish();
        return next;
    }

    /**
     * Starts the execution on a thread of its own.
     *
     * @throws JournalUnwritable where its start cannot be kept; it has failed then
     */
    public void start(Payload input, long seed) {
        loop.enterTime();
        Signal first = new Signal.Start(startDate, input, seed);
        Execution execution = loop.execution();
        if (loop.watch().isPresent()) {
            loop.inBackground(() -> loop.accept(first));
            return;
        }
        // before anybody hears that it was started: a process that is killed now has it all the same
        try {
            loop.keep(new JournalEntry(execution.steps(), first));
        } catch (JournalUnwritable e) {
            loop.fail(e.getMessage());
            throw e;
        }
        loop.inBackground(() -> execution.accept(first));
    }

    /** Runs the execution to its end on the calling thread. */
    public void run(Payload input, long seed) {
        loop.run(() -> loop.accept(new Signal.Start(startDate, input, seed)));
    }

    // --- from any thread

    /** The execution's time. */
    public Instant now() {
        return loop.clock().now();
    }

    /** Tells whether the execution waits for somebody outside and has no timer; from its thread, and at once where it does now. */
    public void onIdle(Consumer<Boolean> listener) {
        loop.waiting().onIdle(listener);
    }

    /**
     * Ends its thread soon, without an event and without an end in its journal: {@link #resume} can go on with it. Its result is never known to
     * this process.
     *
     * @param until the machine's time up to which calls under way may still be answered: they need not be made again then
     */
    public void suspend(Instant until) {
        loop.suspend(until);
    }

    /** Waits until the thread of an execution that was suspended has ended. */
    public void awaitSuspended(Duration most) {
        loop.awaitLeft(most);
    }

    public void stop(String error, String cause) {
        loop.signals().send(at -> new Signal.Stop(at, error, cause));
    }

    /** Stops a child of a Map Run; nothing happens where it does not run. */
    public void stopChild(String childArn, String error, String cause) {
        loop.signals().send(at -> new Signal.StopChild(at, childArn, error, cause));
    }

    /** Changes what a Map Run may do; null leaves a value as it is. */
    public void updateMapRun(
            String arn, Integer maxConcurrency, Long toleratedFailureCount, Double toleratedFailurePercentage) {
        loop.signals()
                .send(at -> new Signal.UpdateMapRun(
                        at, arn, maxConcurrency, toleratedFailureCount, toleratedFailurePercentage));
    }

    /** Its Map Runs and their children. */
    public MapRunLedger mapRuns() {
        return around.mapRuns();
    }

    /** While nothing can happen unless somebody outside answers: the tasks that wait for it. */
    public List<TaskRequest> awaited() {
        return loop.waiting().awaited();
    }

    /** Time by hand: when the next timer would fire; null for none, or while there is something else to do. */
    public Instant nextTimer() {
        return loop.waiting().nextTimer();
    }

    /** Goes on to the next timer: time by hand for one timer, other clocks by letting it be that time. */
    public void advanceToNextTimer() {
        loop.waiting().advanceToNextTimer();
    }

    /** Time by hand: lets so much time pass. */
    public void advance(Duration duration) {
        loop.waiting().advance(duration);
    }

    /** What {@code completion} to call for a token; empty where no task waits for it. */
    public Optional<TaskCompletion> taskWaitingFor(String token) {
        return loop.taskWaitingFor(token);
    }

    /** The listener gets what happened so far and then each event, on the execution's thread; on the caller's if it has ended. */
    public void addListener(Consumer<HistoryEvent> listener) {
        loop.addListener(listener);
    }

    /** What happened so far. */
    public List<HistoryEvent> history() {
        return loop.execution().log().snapshot();
    }

    /** The signals so far; for the execution's thread, or after its end. */
    public List<JournalEntry> journal() {
        return loop.execution().journal();
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
        return loop.execution().redrives();
    }

    /** Completes when the execution has ended. */
    public CompletableFuture<Outcome> result() {
        return loop.result();
    }
}
