package dev.statewright.runtime.execution;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.EventLog;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * One execution of a workflow. Give it signals, let it advance, do what its effects say. One thread at a time; nothing in it waits,
 * measures time or draws lots, so whoever replays {@link #journal()} over the same plan gets the same history, byte for byte.
 */
public final class Execution {
    private final ExecutionPlan plan;
    private final ExecutionIdentity identity;
    private Interpreter interpreter;
    private Consumer<HistoryEvent> listener = event -> {};
    private final List<JournalEntry> journal = new ArrayList<>();
    private long steps;
    private boolean observed;

    public Execution(ExecutionPlan plan, ExecutionIdentity identity) {
        this.plan = plan;
        this.identity = identity;
        interpreter = new Interpreter(plan, identity);
    }

    /** An execution that has gone as far as the journal says. Its effects have been done already: none are left. */
    public static Execution replay(ExecutionPlan plan, ExecutionIdentity identity, List<JournalEntry> journal) {
        return replay(plan, identity, journal, new OpenEffects(effect -> {}));
    }

    /** The same, telling what the execution still waits for. */
    public static Execution replay(
            ExecutionPlan plan, ExecutionIdentity identity, List<JournalEntry> journal, OpenEffects open) {
        Execution execution = new Execution(plan, identity);
        for (JournalEntry entry : journal) {
            while (execution.steps < entry.step() && execution.advance(1)) {
                // goes on to the step at which the signal came
            }
            open.emitted(execution.takeEffects());
            open.came(entry.signal());
            execution.accept(entry.signal());
        }
        open.emitted(execution.takeEffects());
        return execution;
    }

    /** A copy that has gone as far as this one and lives on its own; for one that has ended. */
    public Execution copy() {
        Execution copy = replay(plan, identity, journal);
        while (copy.outcome().isEmpty() && copy.advance(1)) {
            // to the same end
        }
        return copy;
    }

    /** Takes a signal. Signals that come too late, for a task that has ended for instance, change nothing. */
    public void accept(Signal signal) {
        if (signal instanceof Signal.RedriveFrom from) {
            if (interpreter.outcome() != null) {
                rewind(from);
                journal.add(new JournalEntry(steps, signal));
            }
            return;
        }
        journal.add(new JournalEntry(steps, signal));
        interpreter.accept(signal);
    }

    /**
     * The execution as it was before it entered the state goes on after what the history says since.
     *
     * @throws CannotRewind where that cannot be; nothing has changed then
     */
    private void rewind(Signal.RedriveFrom from) {
        Interpreter rewound = new Rewind(plan, identity, journal).before(from.eventId()).interpreter;
        ExecutionPlan changed = from.definition() == null
                ? null
                : ExecutionPlan.compile(AslDocument.of(from.definition()).machine());
        rewound.history().listen(event -> {});
        rewound.goOnAfter(interpreter, from, changed, listener);
        interpreter = rewound;
        interpreter.observe(observed);
    }

    /**
     * Works on states that can go on, one step each.
     *
     * @param atMost so many steps: a workflow may loop without end
     * @return whether there is still something to do without a further signal
     */
    public boolean advance(int atMost) {
        boolean more = true;
        for (int i = 0; i < atMost && more; i++) {
            more = interpreter.advance(1);
            steps++;
        }
        return more;
    }

    /** What is wanted from outside since the last call, in order. */
    public List<Effect> takeEffects() {
        return interpreter.takeEffects();
    }

    public boolean hasEffects() {
        return interpreter.hasEffects();
    }

    /** Empty while it runs. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(interpreter.outcome());
    }

    /** How many times it was redriven. */
    public int redrives() {
        return interpreter.redrives();
    }

    public EventLog log() {
        return interpreter.history().log();
    }

    /** Called for each event as it is written. */
    public void listen(Consumer<HistoryEvent> listener) {
        this.listener = listener;
        interpreter.history().listen(listener);
    }

    /** The task that waits for a token; empty where none does. */
    public OptionalLong taskWaitingFor(String token) {
        return interpreter.tasks().waitingFor(token);
    }

    // --- for those who look on; on the execution's thread

    /** Lets {@link #takeSightings} tell what happens from now on. */
    public void observe(boolean observed) {
        this.observed = observed;
        interpreter.observe(observed);
    }

    /** What was seen since the last call, in order. */
    public List<Sighting> takeSightings() {
        return interpreter.takeSightings();
    }

    /** Whether the next step has something to do. */
    public boolean hasTurn() {
        return outcome().isEmpty() && interpreter.inTurn() != null;
    }

    /** The line of control that the next step works on; empty where none is in turn. */
    public Optional<FrameView> inTurn() {
        return Optional.ofNullable(interpreter.inTurn()).map(frame -> new FrameView(interpreter, frame));
    }

    /** All lines of control that live, outer ones first. */
    public List<FrameView> frames() {
        return interpreter.interventions().all().stream()
                .map(frame -> new FrameView(interpreter, frame))
                .toList();
    }

    /** A line of control; empty where there is none of that name any more. */
    public Optional<FrameView> frame(FramePath path) {
        return Optional.ofNullable(interpreter.interventions().find(path))
                .map(frame -> new FrameView(interpreter, frame));
    }

    /** Whether a line of control could go on to the state of that name. */
    public boolean knows(FramePath path, String state) {
        return interpreter.interventions().knows(path, state);
    }

    /** As it was after so many signals and steps of its own, with the same plan. Its effects have been done already: none are left. */
    public Execution back(int signals, long toSteps) {
        return back(signals, toSteps, new OpenEffects(effect -> {}));
    }

    /** The same, telling what it waited for. */
    public Execution back(int signals, long toSteps, OpenEffects open) {
        Execution execution = replay(plan, identity, journal.subList(0, signals), open);
        while (execution.steps < toSteps && execution.advance(1)) {
            open.emitted(execution.takeEffects());
        }
        open.emitted(execution.takeEffects());
        return execution;
    }

    /**
     * Whether the execution could go on in a changed definition.
     *
     * @throws CannotRewind where it lacks the states that the execution is in
     * @throws dev.statewright.runtime.plan.InvalidDefinition where it cannot run
     */
    public void requireChangeable(String definition) {
        back(signals(), steps).interpreter.changeDefinition(definition);
    }

    /** How many signals have come. */
    public int signals() {
        return journal.size();
    }

    public ExecutionPlan plan() {
        return plan;
    }

    public ExecutionIdentity identity() {
        return identity;
    }

    /** How many steps of the loop have been done. */
    public long steps() {
        return steps;
    }

    /** The signals so far, each with the step at which it came. */
    public List<JournalEntry> journal() {
        return List.copyOf(journal);
    }
}
