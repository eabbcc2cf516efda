package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.renderer.fx.DiagramView;

/** What several actions of a canvas share. */
final class CanvasDesk {

    private final DocumentSession session;
    private final DiagramView view;
    private final InlineEditors editors;
    private final Popups popups;
    private final Gesture gesture;

    CanvasDesk(DocumentSession session, DiagramView view, InlineEditors editors, Popups popups, Gesture gesture) {
        this.session = session;
        this.view = view;
        this.editors = editors;
        this.popups = popups;
        this.gesture = gesture;
    }

    /** Opens the search for a state to add at the selection. */
    void quickAdd() {
        InsertionPlace.of(session.document().machine(), view.diagram(), session.selection())
                .ifPresent(editors::quickAdd);
    }

    /** Ends whatever is under way; where nothing is, nothing is selected any more. */
    void escape() {
        boolean busy = !gesture.isIdle();
        gesture.cancel();
        if (!popups.close() && !busy) {
            session.select(Selection.NONE);
        }
    }
}
