package dev.statewright.runtime.execution;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.intrinsic.Chance;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.plan.StatePlan;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** The loop and what all states share: writing events, going on to the next state, ending. */
final class Interpreter implements Chance {
    private ExecutionPlan plan;
    private final ExecutionIdentity identity;
    private final DataLimit dataLimit;
    private final HistoryWriter history;

    private final ArrayDeque<Frame> ready = new ArrayDeque<>();
    private List<Effect> effects = new ArrayList<>();
    private final Timers timers = new Timers(this);
    private final Tasks tasks = new Tasks(this);
    private final Recovery recovery = new Recovery(this);
    private final FanOuts fanOuts = new FanOuts(this);
    private final MapRuns mapRuns = new MapRuns(this);
    private final Waits waits = new Waits(this);
    private final Ending ending = new Ending(this);
    private final StateWork work = new StateWork(this);
    private final SignalReceipt receipt = new SignalReceipt(this);
    private final Evaluation evaluation = new Evaluation(this, this);
    private final Interventions interventions = new Interventions(this);

    private ExecutionRecord record;
    private SplittableRandom random;
    private Instant now;
    private Outcome outcome;
    private Frame root;
    private int redrives;

    /** Null where nobody looks on. */
    private List<Sighting> sightings;

    Interpreter(ExecutionPlan plan, ExecutionIdentity identity) {
        this.plan = plan;
        this.identity = identity;
        this.dataLimit = new DataLimit(identity.maxBytes());
        this.history = new HistoryWriter(identity.maxEvents(), null);
    }

    // --- signals

    void accept(Signal signal) {
        if (outcome != null && !(signal instanceof Signal.Redrive)
                || now == null && !(signal instanceof Signal.Start)) {
            return;
        }
        now = signal.at();
        try {
            receipt.take(signal);
        } catch (HistoryFull e) {
            ending.historyFull(e.child);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            ending.defect(e);
        }
    }

    void start(Signal.Start start) {
        if (record != null) {
            return;
        }
        random = new SplittableRandom(start.seed());
        record = new ExecutionRecord(identity, history, new ContextObject(identity, now, start.input()), null);
        Frame frame = new Frame(null, 0, new Variables(null), record, null);
        emit(frame, EventType.EXECUTION_STARTED, new EventDetails.ExecutionStarted(start.input(), identity.roleArn()));
        // the first state's event points to nothing, not to the start
        frame.last = 0;
        frame.goTo(plan.root().start(), start.input());
        root = frame;
        ready.add(frame);
        startTimeout();
    }

    /** Nothing happens to an execution that runs or succeeded. */
    void redrive() {
        if (outcome == null || outcome.kind() == Outcome.Kind.SUCCEEDED) {
            return;
        }
        takeUp();
    }

    private void takeUp() {
        outcome = null;
        redrives++;
        record.context.redriven(redrives, now);
        record.over = false;
        long event = history.write(
                history.log().size(), now, EventType.EXECUTION_REDRIVEN, new EventDetails.ExecutionRedriven(redrives));
        new Redrive(this).resume(root, event);
        startTimeout();
    }

    /**
     * Goes on after an execution of the same journal that got further and ended, with its history, from the state that is in turn here.
     *
     * @param changed another definition's plan; null for the same
     */
    void goOnAfter(Interpreter ended, Signal.RedriveFrom from, ExecutionPlan changed, Consumer<HistoryEvent> listener) {
        Frame target = ready.peek();
        ready.clear();
        if (changed != null) {
            PlanChange.apply(root, changed);
            plan = changed;
        }
        tasks.cancelAll();
        timers.cancelAll();
        takeEffects();
        // no number and no random text comes twice
        tasks.goOnAfter(ended.tasks);
        timers.goOnAfter(ended.timers);
        random = ended.random;
        List<HistoryEvent> events = ended.history.log().all();
        events.subList(history.log().size(), events.size()).forEach(history.log()::add);
        history.listen(listener);
        now = from.at();
        redrives = ended.redrives;
        outcome = ended.outcome;
        if (from.input() != null) {
            target.input = from.input();
        }
        takeUp();
    }

    /** Goes on in another definition. */
    void changeDefinition(String definition) {
        ExecutionPlan changed = ExecutionPlan.compile(AslDocument.of(definition).machine());
        PlanChange.apply(root, changed);
        plan = changed;
    }

    private void startTimeout() {
        if (plan.timeoutSeconds().isPresent()) {
            timers.start(null, now.plusSeconds(plan.timeoutSeconds().getAsLong()), Effect.Purpose.EXECUTION_TIMEOUT);
        }
    }

    // --- the loop

    /** Works on frames that can go on, at most that many steps; true where there is still something to do. */
    boolean advance(int steps) {
        for (int i = 0; i < steps && outcome == null; i++) {
            Frame frame = ready.poll();
            if (frame == null) {
                break;
            }
            step(frame);
        }
        return outcome == null && !ready.isEmpty();
    }

    private void step(Frame frame) {
        try {
            if (frame.record.over) {
                return;
            }
            switch (frame.phase) {
                case ENTER -> enter(frame);
                case AGAIN -> work.begin(frame);
                case WAITING, ENDED -> {}
            }
        } catch (HistoryFull e) {
            ending.historyFull(e.child);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            ending.defect(e);
        }
    }

    private void enter(Frame frame) {
        StatePlan state = frame.state;
        frame.enteredAt = now;
        frame.beforeEntered = frame.last;
        frame.entered = emit(frame, state.entered(), new EventDetails.StateEntered(state.name(), frame.input));
        work.begin(frame);
    }

    // --- what states do

    /** Writes an event of a frame; the frame's next event will point to it. */
    long emit(Frame frame, EventType type, EventDetails details) {
        frame.last = write(frame, frame.last, type, details);
        return frame.last;
    }

    /** Writes an event of a frame's execution that its next event will not point to. */
    long write(Frame frame, long previous, EventType type, EventDetails details) {
        return frame.record.history.write(previous, now, type, details);
    }

    /** Leaves the state: writes it, lets new values of variables be seen, goes on. */
    void exit(Frame frame, StatePlan next, Payload output, Map<String, Payload> assigned) {
        dataLimit.check(frame, output);
        assigned.values().forEach(value -> dataLimit.check(frame, value));
        emit(frame, frame.state.exited(), new EventDetails.StateExited(frame.state.name(), output, assigned));
        if (sightings != null) {
            sightings.add(new Sighting.Exited(FramePath.of(frame), frame.state.path(), output));
        }
        if (!assigned.isEmpty()) {
            assigned.forEach((name, value) -> frame.variables.put(name, value.node()));
        }
        if (next == null) {
            ending.scopeSucceeded(frame, output);
        } else {
            frame.goTo(next, output);
            ready.add(frame);
        }
    }

    void ready(Frame frame) {
        ready.add(frame);
    }

    /** Its turn does not come. */
    void unready(Frame frame) {
        ready.remove(frame);
    }

    /** The line of control whose turn it is; null where none is. */
    Frame inTurn() {
        return ready.peek();
    }

    /** Nothing goes on any more, until a redrive. */
    void end(Outcome outcome) {
        this.outcome = outcome;
        ready.clear();
        tasks.cancelAll();
        timers.cancelAll();
        effect(new Effect.Finished(outcome));
    }

    /** Nothing of the frame's line of control goes on by itself any more. */
    void silence(Frame frame) {
        tasks.cancel(frame);
        timers.cancel(frame.timer);
        if (frame.children != null) {
            frame.children.running.forEach(this::silence);
        }
        if (frame.mapRun != null) {
            mapRuns.abort(frame.mapRun);
        }
    }

    // --- what observers see

    void observe(boolean observed) {
        sightings = observed ? new ArrayList<>() : null;
    }

    /** An error of a state, and what follows from it there. */
    void seen(Frame frame, String error, String cause, Sighting.Handling handling) {
        if (sightings != null) {
            String name = error == null ? "" : error;
            sightings.add(new Sighting.Failed(FramePath.of(frame), frame.state.path(), name, cause, handling));
        }
    }

    /** @param rule -1 for the default */
    void chose(Frame frame, int rule) {
        if (sightings != null) {
            sightings.add(new Sighting.Chose(FramePath.of(frame), frame.state.path(), rule));
        }
    }

    List<Sighting> takeSightings() {
        if (sightings == null || sightings.isEmpty()) {
            return List.of();
        }
        List<Sighting> taken = sightings;
        sightings = new ArrayList<>();
        return taken;
    }

    // --- what parts of the interpreter ask one another

    void effect(Effect effect) {
        effects.add(effect);
    }

    List<Effect> takeEffects() {
        mapRuns.tellChanges();
        List<Effect> taken = effects;
        effects = new ArrayList<>();
        return taken;
    }

    boolean hasEffects() {
        return !effects.isEmpty();
    }

    Evaluation evaluation(Frame frame) {
        return evaluation.of(frame);
    }

    Timers timers() {
        return timers;
    }

    Tasks tasks() {
        return tasks;
    }

    Recovery recovery() {
        return recovery;
    }

    Waits waits() {
        return waits;
    }

    Ending ending() {
        return ending;
    }

    FanOuts fanOuts() {
        return fanOuts;
    }

    MapRuns mapRuns() {
        return mapRuns;
    }

    Interventions interventions() {
        return interventions;
    }

    ExecutionPlan plan() {
        return plan;
    }

    /** Null before the start. */
    Frame root() {
        return root;
    }

    ExecutionIdentity identity() {
        return identity;
    }

    DataLimit dataLimit() {
        return dataLimit;
    }

    HistoryWriter history() {
        return history;
    }

    int redrives() {
        return redrives;
    }

    Instant now() {
        return now;
    }

    Outcome outcome() {
        return outcome;
    }

    @Override
    public long between(long from, long to) {
        return random.nextLong(from, to);
    }

    @Override
    public long bits() {
        return random.nextLong();
    }
}
