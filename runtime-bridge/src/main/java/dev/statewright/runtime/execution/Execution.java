package dev.statewright.runtime.execution;

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
    private final Interpreter interpreter;
    private final List<JournalEntry> journal = new ArrayList<>();
    private long steps;

    public Execution(ExecutionPlan plan, ExecutionIdentity identity) {
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

    /** Takes a signal. Signals that come too late, for a task that has ended for instance, change nothing. */
    public void accept(Signal signal) {
        journal.add(new JournalEntry(steps, signal));
        interpreter.accept(signal);
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
        interpreter.history().listen(listener);
    }

    /** The task that waits for a token; empty where none does. */
    public OptionalLong taskWaitingFor(String token) {
        return interpreter.tasks().waitingFor(token);
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
