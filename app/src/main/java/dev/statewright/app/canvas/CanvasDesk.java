package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.fx.DiagramView;

/** What keys and menus ask of a canvas. */
final class CanvasDesk implements CanvasKeys.Desk {

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

    @Override
    public Diagram diagram() {
        return view.diagram();
    }

    @Override
    public void rename(StatePath state) {
        editors.rename(state);
    }

    @Override
    public void quickAdd() {
        InsertionPlace.of(session.document().machine(), view.diagram(), session.selection())
                .ifPresent(editors::quickAdd);
    }

    @Override
    public void center() {
        session.selection()
                .primary()
                .flatMap(view.diagram()::rectOf)
                .ifPresentOrElse(rect -> view.centerOn(rect.center()), view::fit);
    }

    @Override
    public boolean cancel() {
        boolean busy = !gesture.isIdle();
        gesture.cancel();
        return popups.close() || busy;
    }
}
