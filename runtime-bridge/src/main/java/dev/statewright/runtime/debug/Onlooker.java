package dev.statewright.runtime.debug;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.shell.HeldExecution;
import dev.statewright.runtime.shell.Watch;
import dev.statewright.runtime.task.TaskRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides, step by step, where an execution stops: at its goal, a breakpoint, or where it was taken back to. */
final class Onlooker implements Watch {
    private final StopRules rules;
    private final Progress progress;
    private final Standstill standstill;
    private final ForcedAnswers forced;
    private final Consumer<Thread> began;
    private HeldExecution held;
    private boolean begun;
    private Turn rewoundTo;
    /** Why it stops at the next step. */
    private volatile Stop.Reason pending;

    private boolean passesStep;
    private boolean passesError;

    /** Who is in turn to do what. */
    private record Turn(FramePath path, StatePath state, long lastEntered) {}

    /** @param began told of the thread on which the execution runs */
    Onlooker(StopRules rules, Progress progress, Standstill standstill, ForcedAnswers forced, Consumer<Thread> began) {
        this.rules = rules;
        this.progress = progress;
        this.standstill = standstill;
        this.forced = forced;
        this.began = began;
    }

    @Override
    public void begin(HeldExecution execution) {
        held = execution;
        began.accept(Thread.currentThread());
        standstill.begin(execution);
        forced.clear();
        passesStep = false;
        passesError = false;
        rewoundTo = null;
        // one that is redriven goes on
        pending = begun && execution.isReplaying() ? new Stop.Reason.Rewound() : null;
        begun = true;
    }

    @Override
    public void release() {
        standstill.release();
    }

    @Override
    public boolean isWatching() {
        return progress.isStepping() || !rules.isEmpty() || pending != null;
    }

    @Override
    public void beforeStep(Execution execution) {
        if (passesStep) {
            passesStep = false;
            return;
        }
        if (pending != null) {
            holdPending();
        }
        // who goes on from where it was taken back to is not stopped there again
        Turn checked = rewoundTo;
        rewoundTo = null;
        Turn turn = turn();
        // where a state was skipped at a stop, the one that comes next is looked at, too
        while (turn != null && !turn.equals(checked)) {
            checked = turn;
            Optional<Stop.Reason> reason = reasonBefore(held.execution());
            if (reason.isPresent()) {
                hold(reason.get());
                turn = turn();
            }
        }
    }

    private Optional<Stop.Reason> reasonBefore(Execution execution) {
        return execution
                .inTurn()
                .flatMap(frame -> progress.reasonBefore(frame, execution)
                        .or(() -> frame.isAboutToEnter() ? rules.before(frame) : Optional.empty()));
    }

    @Override
    public void whileWaiting(Execution execution) {
        if (pending != null) {
            holdPending();
        } else if (progress.isPausing()) {
            hold(new Stop.Reason.Paused());
        }
    }

    @Override
    public boolean after(Execution execution, Signal signal, List<Sighting> sightings) {
        Optional<Stop.Reason> failing = passesError ? Optional.empty() : rules.failing(sightings);
        passesError = false;
        if (failing.isPresent()) {
            pending = failing.get();
            return false;
        }
        for (Sighting each : sightings) {
            if (each instanceof Sighting.Exited exited && pending == null) {
                pending = rules.after(exited, execution.frame(exited.path())).orElse(null);
            }
        }
        if (pending != null && standstill.hasEnded()) {
            // no further step will come at which it could stand still
            hold(pending);
        }
        return true;
    }

    @Override
    public boolean takenBack(Execution execution, Signal signal) {
        hold(pending);
        passesError = true;
        passesStep = signal == null;
        return true;
    }

    @Override
    public Optional<Signal> answer(TaskRequest request) {
        return forced.take(held.execution(), request, held.now());
    }

    private void holdPending() {
        if (pending instanceof Stop.Reason.Rewound) {
            rewoundTo = turn();
        }
        hold(pending);
    }

    private void hold(Stop.Reason reason) {
        pending = null;
        progress.stand();
        standstill.hold(reason);
    }

    /** Null where nobody is. */
    private Turn turn() {
        return held.execution()
                .inTurn()
                .map(frame -> new Turn(frame.path(), frame.state(), frame.lastEntered()))
                .orElse(null);
    }
}
