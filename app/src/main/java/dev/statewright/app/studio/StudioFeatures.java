package dev.statewright.app.studio;

import dev.statewright.app.canvas.CanvasPane;
import dev.statewright.app.run.RunPart;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import java.util.List;

/** Which features the studio has. */
public final class StudioFeatures {

    private StudioFeatures() {}

    /** All of them. */
    public static Features all() {
        return new Features(StudioFeatures::canvas, List.of(RunPart::new));
    }

    private static CanvasSlot canvas(DocumentSession session, Workbench workbench) {
        CanvasPane pane = new CanvasPane(
                session,
                workbench.appearance(),
                () -> workbench.viewModeProperty().set(ViewMode.CODE));
        return new CanvasSlot(pane, pane.drag(), pane::close);
    }
}
