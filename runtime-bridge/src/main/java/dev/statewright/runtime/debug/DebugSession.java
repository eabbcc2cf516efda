package dev.statewright.runtime.debug;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.execution.FrameView;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.shell.HeldExecution;
import dev.statewright.runtime.shell.Watch;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One execution under the debugger. What stands here may be called from any thread; steps and changes count only while the execution
 * {@linkplain #stop() stands still}. To go back, see {@link dev.statewright.runtime.service.ExecutionService#rewind}: the session stays
 * the same and stands still there.
 */
public final class DebugSession {
    private final Debugger debugger;
    private final ExecutionIdentity identity;
    private final Optional<DebugSession> parent;
    private final StopRules rules;
    private final ForcedAnswers forced = new ForcedAnswers();
    private final LinkedBlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();
    private final Watch watch = new Onlooker();

    private volatile HeldExecution held;
    private volatile Stop stop;
    private volatile Goal goal;
    private volatile boolean pausing;
    private volatile boolean begun;

    // on the execution's thread
    private boolean standing;
    private long startEntered;
    /** Where it was rewound to: who goes on from there is not stopped there again. */
    private Turn rewoundTo;

    private Stop.Reason pending;
    private boolean passesStep;
    private boolean passesError;

    DebugSession(Debugger debugger, ExecutionIdentity identity, Optional<DebugSession> parent, boolean stopsAtStart) {
        this.debugger = debugger;
        this.identity = identity;
        this.parent = parent;
        this.rules = new StopRules(debugger, identity);
        this.goal = stopsAtStart ? new Goal.Next() : new Goal.End();
    }

    Watch watch() {
        return watch;
    }

    public String executionArn() {
        return identity.executionArn();
    }

    public ExecutionIdentity identity() {
        return identity;
    }

    /** The execution whose task started this one. */
    public Optional<DebugSession> parent() {
        return parent;
    }

    /** Where it stands still; empty while it goes on. */
    public Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    /** The execution's time; while it stands still, the time stands still. */
    public Instant clock() {
        HeldExecution known = held;
        return known == null ? Instant.now() : known.now();
    }

    // --- going on

    /** Stops as soon as the step in hand is done; also while the execution waits. */
    public void pause() {
        pausing = true;
        HeldExecution known = held;
        if (known != null) {
            known.wake();
        }
    }

    /** To the next breakpoint, or the end. */
    public void goOn() {
        pausing = false;
        go(new Goal.End());
    }

    /** To the next state of that line of control, or of the one around it when it ends. */
    public void stepOver(FramePath from) {
        go(new Goal.Over(from));
    }

    /** Into a Map or Parallel state, or the workflow that a task starts; elsewhere to the next state. */
    public void stepInto(FramePath from) {
        go(new Goal.Into(from));
    }

    /** To the state after the Map or Parallel state around; from a nested workflow to the next state of the one that started it. */
    public void stepOut(FramePath from) {
        if (from.depth() == 0) {
            parent.ifPresent(outer -> outer.goal = new Goal.Next());
        }
        go(new Goal.Out(from));
    }

    /** To a state. */
    public void runTo(StatePath state) {
        go(new Goal.To(state));
    }

    private void go(Goal next) {
        order(() -> {
            goal = next;
            startEntered = next.from() == null
                    ? -1
                    : execution().frame(next.from()).map(FrameView::lastEntered).orElse(-1L);
            standing = false;
        });
    }

    /** Lets it be the time at which the next timer is due; the execution goes on standing. */
    public void skipToNextTimer() {
        change((execution, answers) -> execution.skipToNextTimer());
    }

    // --- changes

    /**
     * Gives a line of control another input for the state that it is in or about to enter.
     *
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where the execution does not stand still
     */
    public void changeInput(FramePath frame, String json) {
        change(new Change.Input(frame, Change.parse(json)));
    }

    /**
     * Changes variables that a line of control sees, in the scopes that have them.
     *
     * @param json an object: a value for each variable
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where it is no object, or the execution does not stand still
     */
    public void changeVariables(FramePath frame, String json) {
        change(new Change.Variables(frame, Change.parseObject(json)));
    }

    /**
     * Leaves a state without its work, with that output.
     *
     * @param next the state to go to; empty for the one that follows. A Choice state needs one
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where that cannot be
     */
    public void skip(FramePath frame, String outputJson, Optional<String> next) {
        change(new Change.Skip(frame, Change.parse(outputJson), next));
    }

    /**
     * Lets a task succeed, the one that is waited for or the one that the state is about to ask for.
     *
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where the line of control is at no Task state
     */
    public void forceResult(FramePath frame, String outputJson) {
        change(new Change.Answer(frame, Change.parse(outputJson), null, null));
    }

    /**
     * Lets a task fail.
     *
     * @param cause may be null
     * @throws CannotChange where the line of control is at no Task state
     */
    public void forceError(FramePath frame, String error, String cause) {
        change(new Change.Answer(frame, null, error, cause));
    }

    /**
     * Goes on in a changed definition.
     *
     * @param definition its text
     * @throws CannotChange where it lacks the states that the execution is in
     * @throws dev.statewright.runtime.plan.InvalidDefinition where it cannot run
     */
    public void changeDefinition(String definition) {
        change(new Change.Definition(definition));
    }

    /**
     * Ends the execution where it stands still, as ABORTED: nothing more happens in it.
     *
     * @throws CannotChange where it does not stand still
     */
    public void abort() {
        change(new Change.Abort());
        goOn();
    }

    private void change(Change change) {
        if (stop == null) {
            throw new CannotChange("The execution does not stand still: pause it first.");
        }
        Ordered<Stop> done = new Ordered<>(() -> {
            if (hasEnded() && !(change instanceof Change.Abort)) {
                throw new CannotChange("The last state is over: take the execution back to change something.");
            }
            change.apply(held, forced);
            return show(stop.reason());
        });
        orders.add(done);
        done.await();
    }

    private void order(Runnable order) {
        if (stop != null) {
            orders.add(order);
        }
    }

    // --- on the execution's thread

    boolean stepsInto() {
        return goal instanceof Goal.Into;
    }

    private Execution execution() {
        return held.execution();
    }

    /** Stands still until somebody lets it go on. */
    private void hold(Stop.Reason reason) {
        pausing = false;
        pending = null;
        standing = true;
        held.holdClock(true);
        goal = new Goal.End();
        show(reason);
        try {
            while (standing) {
                orders.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop = null;
            held.holdClock(false);
        }
        debugger.listener().wentOn(this);
    }

    private Stop show(Stop.Reason reason) {
        int events = eventsSoFar();
        execution().log().publish(events);
        Optional<FrameView> frame = reason instanceof Stop.Reason.BeforeError error
                ? execution().frame(error.path())
                : execution().inTurn();
        stop = new Stop(
                reason,
                frame.map(FrameView::snapshot),
                frames(),
                held.now(),
                held.nextTimer(),
                events,
                held.isReplaying());
        debugger.listener().stopped(this, stop);
        return stop;
    }

    /** After the last state the execution has ended already, but nobody has been told. */
    private int eventsSoFar() {
        int all = execution().log().size();
        return hasEnded() ? all - 1 : all;
    }

    private List<FrameSnapshot> frames() {
        return hasEnded()
                ? List.of()
                : execution().frames().stream().map(FrameView::snapshot).toList();
    }

    private void holdPending() {
        if (pending instanceof Stop.Reason.Rewound) {
            rewoundTo = turn();
        }
        hold(pending);
    }

    private boolean hasEnded() {
        return execution().outcome().isPresent();
    }

    /** Who is in turn to do what. */
    private record Turn(FramePath path, StatePath state, long lastEntered) {}

    /** Null where nobody is. */
    private Turn turn() {
        return execution()
                .inTurn()
                .map(frame -> new Turn(frame.path(), frame.state(), frame.lastEntered()))
                .orElse(null);
    }

    private Optional<Stop.Reason> reasonBefore(FrameView frame) {
        if (pausing) {
            return Optional.of(new Stop.Reason.Paused());
        }
        if (!frame.isAboutToEnter()) {
            return Optional.empty();
        }
        Goal wanted = goal;
        FramePath from = wanted.from();
        boolean still = from != null && frame.path().equals(from) && frame.lastEntered() == startEntered;
        boolean ended = from != null
                && execution()
                        .frame(from)
                        .map(view -> view.isNew() && startEntered > 0)
                        .orElse(true);
        if (!still && wanted.isReached(frame, ended)) {
            return Optional.of(new Stop.Reason.Stepped());
        }
        return rules.before(frame);
    }

    /** What the shell tells of the execution. */
    private final class Onlooker implements Watch {
        @Override
        public void begin(HeldExecution execution) {
            held = execution;
            debugger.runs(Thread.currentThread(), DebugSession.this);
            orders.clear();
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
            orders.add(() -> standing = false);
        }

        @Override
        public boolean isWatching() {
            return pausing || !(goal instanceof Goal.End) || !rules.isEmpty() || pending != null;
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
            Turn checked = rewoundTo;
            rewoundTo = null;
            Turn turn = turn();
            // where a state was skipped at a stop, the one that comes next is looked at, too
            while (turn != null && !turn.equals(checked)) {
                checked = turn;
                Optional<Stop.Reason> reason = execution().inTurn().flatMap(DebugSession.this::reasonBefore);
                if (reason.isPresent()) {
                    hold(reason.get());
                    turn = turn();
                }
            }
        }

        @Override
        public void whileWaiting(Execution execution) {
            if (pending != null) {
                holdPending();
            } else if (pausing) {
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
                    pending =
                            rules.after(exited, execution.frame(exited.path())).orElse(null);
                }
            }
            if (pending != null && hasEnded()) {
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
            return forced.take(execution(), request, held.now());
        }
    }
}
