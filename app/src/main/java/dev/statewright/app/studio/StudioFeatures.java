package dev.statewright.app.studio;

import dev.statewright.app.canvas.CanvasPane;
import dev.statewright.app.canvas.Elsewhere;
import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.cloud.part.CloudPart;
import dev.statewright.app.dataflow.DataFlowPart;
import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.problem.ProblemsPart;
import dev.statewright.app.run.RunPart;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ReducedMotion;
import dev.statewright.app.trial.TrialPart;
import dev.statewright.app.values.ValuesPart;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Which features the studio has. */
public final class StudioFeatures {

    private StudioFeatures() {}

    /** All of them. */
    public static Features all() {
        return all(WorkspaceClouds.besideTemplates());
    }

    /** All of them, on services that others see as well. */
    public static Features all(WorkspaceClouds clouds) {
        return new Features(
                StudioFeatures::canvas,
                List.of(
                        (session, workbench) -> new RunPart(session, workbench, clouds),
                        (session, workbench) -> new CloudPart(session, workbench, clouds),
                        ProblemsPart::new,
                        ValuesPart::new,
                        DataFlowPart::new,
                        TrialPart::new));
    }

    private static CanvasSlot canvas(DocumentSession session, Workbench workbench, Consumer<WorkflowEntry> open) {
        ItemSearch items = new ItemSearch(
                workbench.services().background(), workbench.services().ui());
        CanvasPane pane = new CanvasPane(session, workbench.appearance(), items, new Elsewhere() {
            @Override
            public void showCode() {
                workbench.viewModeProperty().set(ViewMode.CODE);
            }

            @Override
            public void testState() {
                workbench.bottomTabProperty().set(TrialPart.TAB);
            }

            @Override
            public void show(CloudResource resource) {
                workbench.show(resource);
            }

            @Override
            public void open(WorkflowEntry workflow) {
                open.accept(workflow);
            }
        });
        Subscription motion = ReducedMotion.of(workbench.preferences())
                .subscribe(reduced -> pane.view().setAnimated(!reduced));
        Subscription wheel = workbench
                .preferences()
                .preferencesProperty()
                .subscribe(known -> pane.setWheel(known.settings().wheel()));
        return new CanvasSlot(
                pane,
                pane.drag(),
                pane.actions(),
                pane.view()::lookedAt,
                pane::lookAgain,
                Subscription.combine(motion, wheel).and(pane::close)::unsubscribe);
    }
}
