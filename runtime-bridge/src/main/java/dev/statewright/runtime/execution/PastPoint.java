package dev.statewright.runtime.execution;

import dev.statewright.runtime.plan.ExecutionPlan;
import java.util.List;

/**
 * Where an execution stood between two actions, as its journal leads there.
 *
 * @param signals how many of the journal's signals had come
 * @param steps how many steps of the loop had been done
 */
public record PastPoint(int signals, long steps) {
    /**
     * The last point at which a history had no more than so many events and the execution went on: the next thing that happens writes the
     * event after them, or is the one that wrote several at once.
     *
     * @param journal at least the start
     * @param lastStep how far the execution has gone
     */
    public static PastPoint before(
            ExecutionPlan plan, ExecutionIdentity identity, List<JournalEntry> journal, long lastStep, long events) {
        Execution probe = new Execution(plan, identity);
        probe.accept(journal.getFirst().signal());
        PastPoint found = new PastPoint(1, 0);
        int signals = 1;
        while (probe.log().size() <= events) {
            if (probe.outcome().isEmpty()) {
                found = new PastPoint(signals, probe.steps());
            }
            long until = signals < journal.size() ? journal.get(signals).step() : lastStep;
            boolean stepped = probe.steps() < until && probe.advance(1);
            if (stepped || probe.steps() < until && probe.hasTurn()) {
                continue;
            }
            if (probe.log().size() > events) {
                break;
            }
            if (signals == journal.size()) {
                break;
            }
            if (probe.outcome().isEmpty()) {
                found = new PastPoint(signals, probe.steps());
            }
            probe.accept(journal.get(signals++).signal());
        }
        return found;
    }
}
