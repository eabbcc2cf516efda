package dev.statewright.app.run.nested;

import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.archive.KeptExecution;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.maprun.ChildRecord;
import java.util.List;
import java.util.Optional;

/**
 * An execution that a task or a Map Run started.
 *
 * @param live where it is one of this process
 * @param events of one that is kept
 */
public record NestedRun(
        String arn, String machineName, ShownRun shown, Optional<LaunchedRun> live, List<HistoryEvent> events) {

    /** {@code arn:aws:states:REGION:ACCOUNT:execution:MACHINE:NAME}. */
    private static final int MACHINE = 6;

    static NestedRun of(LaunchedRun guest) {
        ShownRun shown = new ShownRun(
                guest.execution().name(),
                guest.execution().startDate(),
                guest.execution().input(),
                guest.document(),
                Optional.of(guest.clock()));
        String arn = guest.execution().arn();
        return new NestedRun(arn, arn.split(":")[MACHINE], shown, Optional.of(guest), List.of());
    }

    /**
     * A child of a Map Run.
     *
     * @param parent the run of the Map state
     * @param stateName the Map state's
     */
    static NestedRun of(ChildRecord child, ShownRun parent, String stateName) {
        ShownRun shown = new ShownRun(
                child.name(),
                Optional.ofNullable(child.startDate()).orElse(parent.started()),
                child.input().text(),
                ChildWorkflow.of(parent.document(), stateName),
                Optional.empty());
        return new NestedRun(child.arn(), stateName, shown, Optional.empty(), child.history());
    }

    static NestedRun of(KeptExecution kept) {
        ShownRun shown = new ShownRun(
                kept.summary().name(),
                kept.summary().start(),
                kept.summary().input(),
                AslDocument.of(kept.definition()),
                Optional.empty());
        return new NestedRun(
                kept.summary().arn(), kept.summary().machineName(), shown, Optional.empty(), kept.events());
    }
}
