package dev.statewright.app.studio;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import javafx.scene.layout.Region;

/**
 * The picture of a document,.
 *
 * @param close called when another document takes the window
 */
public record CanvasSlot(Region view, Runnable close) {

    static CanvasSlot empty(DocumentSession session, Workbench workbench) {
        return new CanvasSlot(new Region(), () -> {});
    }
}
