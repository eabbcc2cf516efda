package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Effect;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes an execution on step by step before the eyes of its watch: nobody else learns of a step before it stands. */
final class WatchedSteps implements HeldExecution {
    private final ShellLoop loop;
    private final Watch watch;
    private final List<HistoryEvent> notTold = new ArrayList<>();
    private boolean telling = true;

    /** What happens again; null where nothing is left of it. */
    private PastSignals past;

    /** @param past null for an execution that was not rewound */
    WatchedSteps(ShellLoop loop, Watch watch, PastSignals past) {
        this.loop = loop;
        this.watch = watch;
        this.past = past;
    }

    Watch watch() {
        return watch;
    }

    void begin() {
        watch.begin(this);
        watch.whileWaiting(execution());
    }

    /** Works on what is in turn; true where there is more to do without a signal from outside. */
    boolean advance(int batch) {
        loop.leaveIfGivenUp();
        if (past != null) {
            replay();
            return true;
        }
        if (!watch.isWatching()) {
            execution().observe(false);
            return execution().advance(batch);
        }
        if (!execution().hasTurn()) {
            return false;
        }
        // a timer that the last answer has ended is none to wait for where it stops now
        loop.perform();
        watch.beforeStep(execution());
        loop.leaveIfGivenUp();
        if (execution().hasTurn()) {
            act(null);
        }
        return execution().hasTurn();
    }

    private void replay() {
        watch.whileWaiting(execution());
        loop.leaveIfGivenUp();
        if (past.isOver(execution())) {
            live();
            return;
        }
        JournalEntry due = past.due(execution());
        if (due != null) {
            loop.clock().skipTo(due.signal().at());
            if (act(due.signal())) {
                past.taken(due.signal());
            }
            return;
        }
        if (execution().hasTurn()) {
            if (watch.isWatching()) {
                watch.beforeStep(execution());
                loop.leaveIfGivenUp();
            }
            if (execution().hasTurn()) {
                act(null);
            }
        } else {
            execution().advance(1);
        }
        past.stepped(execution());
    }

    /** From now on tasks are asked for, and timers run. */
    private void live() {
        PastSignals over = past;
        past = null;
        if (execution().outcome().isEmpty()) {
            loop.resume(over.effects());
        }
    }

    /** A signal from outside. */
    void take(Signal signal) {
        boolean diverts = past != null;
        if (diverts) {
            past.forget();
        }
        if (act(signal) && diverts) {
            past.effects().came(signal);
        }
    }

    /**
     * Does a step or takes a signal.
     *
     * @param signal null for a step
     * @return whether it happened, and did not give way to something else
     */
    private boolean act(Signal signal) {
        Execution execution = execution();
        int signals = execution.signals();
        long steps = execution.steps();
        boolean shown = watch.isWatching();
        boolean kept = ShellLoop.matters(execution, signal);
        execution.observe(shown);
        telling = !shown;
        if (signal == null) {
            execution.advance(1);
        } else {
            execution.accept(signal);
        }
        telling = true;
        List<Sighting> sightings = execution.takeSightings();
        if (shown && !watch.after(execution, signal, sightings)) {
            notTold.clear();
            loop.replace(execution.back(signals, steps));
            boolean happens = watch.takenBack(execution(), signal);
            loop.leaveIfGivenUp();
            // a step comes again by itself
            return signal != null && happens && act(signal);
        }
        loop.leaveIfGivenUp();
        if (kept) {
            loop.keep(new JournalEntry(steps, signal));
        }
        List<HistoryEvent> events = List.copyOf(notTold);
        notTold.clear();
        events.forEach(loop::tell);
        return true;
    }

    /** Whether an event is told of later, once it stands. */
    boolean holdsBack(HistoryEvent event) {
        if (!telling) {
            notTold.add(event);
        }
        return !telling;
    }

    /** What the execution wants from outside; true where that was seen to here. */
    boolean performs(Effect effect) {
        if (past != null) {
            past.effects().emitted(List.of(effect));
            return true;
        }
        if (effect instanceof Effect.ScheduleTask(TaskRequest request)) {
            Optional<Signal> answer = watch.answer(request);
            answer.ifPresent(signal -> loop.answer(request, signal));
            return answer.isPresent();
        }
        return false;
    }

    // --- for the watch

    @Override
    public Execution execution() {
        return loop.execution();
    }

    @Override
    public void intervene(Function<Instant, Signal> signal) {
        Signal made = signal.apply(loop.clock().now());
        if (past != null) {
            past.forget();
        }
        Execution execution = execution();
        boolean kept = ShellLoop.matters(execution, made);
        long steps = execution.steps();
        execution.accept(made);
        loop.cameInstead(made);
        if (past != null) {
            past.effects().came(made);
        }
        if (kept) {
            loop.keep(new JournalEntry(steps, made));
        }
        loop.perform();
        execution.log().publish();
    }

    @Override
    public void leaveThePast() {
        if (past != null) {
            past.forget();
        }
    }

    @Override
    public void holdClock(boolean held) {
        loop.clock().hold(held);
    }

    @Override
    public Instant now() {
        return loop.clock().now();
    }

    @Override
    public Optional<Instant> nextTimer() {
        return loop.nextDue();
    }

    @Override
    public void skipToNextTimer() {
        nextTimer().ifPresent(loop.clock()::skipTo);
    }

    @Override
    public List<TaskRequest> openTasks() {
        return past == null ? loop.openTasks() : List.copyOf(past.effects().tasks());
    }

    @Override
    public boolean isReplaying() {
        return past != null;
    }

    @Override
    public void wake() {
        loop.signals().later(() -> watch.whileWaiting(execution()));
    }

    /** Whether that task must be accepted before it can be answered. */
    static boolean needsAccepting(TaskRequest request) {
        return request.resource() instanceof TaskResource.Activity;
    }
}
