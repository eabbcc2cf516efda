package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;

/** Finds an execution as it was when it was about to enter a state: replays its journal up to there. */
final class Rewind {
    private final ExecutionPlan plan;
    private final ExecutionIdentity identity;
    private final List<JournalEntry> journal;

    Rewind(ExecutionPlan plan, ExecutionIdentity identity, List<JournalEntry> journal) {
        this.plan = plan;
        this.identity = identity;
        this.journal = journal;
    }

    /**
     * The execution before that event, with the state's line of control first in turn.
     *
     * @param eventId of a StateEntered event
     * @throws CannotRewind where there is no such event
     */
    Execution before(long eventId) {
        Execution probe = new Execution(plan, identity);
        List<JournalEntry> before = new ArrayList<>();
        for (JournalEntry entry : journal) {
            if (reaches(probe, entry.step(), eventId)) {
                return at(before, probe.steps() - 1);
            }
            probe.accept(entry.signal());
            before.add(entry);
            if (probe.log().size() >= eventId) {
                throw notEntered(eventId);
            }
        }
        if (reaches(probe, Long.MAX_VALUE, eventId)) {
            return at(before, probe.steps() - 1);
        }
        throw notEntered(eventId);
    }

    /** Advances step by step; true where the last one wrote the event that enters a state. */
    private static boolean reaches(Execution probe, long atMost, long eventId) {
        while (probe.steps() < atMost) {
            boolean more = probe.advance(1);
            if (probe.log().size() >= eventId) {
                probe.log().publish();
                HistoryEvent event = probe.log().snapshot().get((int) eventId - 1);
                if (!event.type().entersState()) {
                    throw notEntered(eventId);
                }
                return true;
            }
            if (!more) {
                return false;
            }
        }
        return false;
    }

    private Execution at(List<JournalEntry> entries, long steps) {
        Execution execution = Execution.replay(plan, identity, entries);
        while (execution.steps() < steps) {
            execution.advance(1);
        }
        return execution;
    }

    private static CannotRewind notEntered(long eventId) {
        return new CannotRewind(
                "The event " + eventId + " of the history does not enter a state: an execution is taken up"
                        + " from an event such as " + EventType.TASK_STATE_ENTERED.word() + ".");
    }
}
