package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.OpenEffects;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.time.Instant;
import java.util.List;

/**
 * An execution of a process that has ended, brought as far as its journal says.
 *
 * @param open what it still waits for
 * @param redriveDate null for one that was never redriven
 * @param latest when its last signal came
 */
record Replayed(Execution execution, OpenEffects open, Instant startDate, Instant redriveDate, Instant latest) {

    /** @param ended whether it had ended after the last of the entries, of which there is at least the start */
    static Replayed of(
            ExecutionPlan plan,
            ExecutionIdentity identity,
            List<JournalEntry> entries,
            boolean ended,
            Surroundings around) {
        OpenEffects open = new OpenEffects(effect -> around.retell(effect, !ended));
        Execution execution = Execution.replay(plan, identity, entries, open);
        while (ended && execution.outcome().isEmpty() && execution.advance(ShellLoop.BATCH)) {
            // from the last signal to the end
            open.emitted(execution.takeEffects());
        }
        open.emitted(execution.takeEffects());
        execution.log().publish();
        return new Replayed(
                execution,
                open,
                entries.getFirst().signal().at(),
                redriveDate(entries),
                entries.getLast().signal().at());
    }

    private static Instant redriveDate(List<JournalEntry> entries) {
        return entries.reversed().stream()
                .map(JournalEntry::signal)
                .filter(signal -> signal instanceof Signal.Redrive || signal instanceof Signal.RedriveFrom)
                .map(Signal::at)
                .findFirst()
                .orElse(null);
    }
}
