package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.canvas.tool.Pointer;
import dev.statewright.app.palette.PaletteDrag;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.fx.DiagramView;
import javafx.geometry.Point2D;

/** Receives what is dragged out of the palette. */
final class PaletteLanding implements PaletteDrag {

    private final DiagramView view;
    private final Gesture gesture;
    private final Popups popups;

    PaletteLanding(DiagramView view, Gesture gesture, Popups popups) {
        this.view = view;
        this.gesture = gesture;
        this.popups = popups;
    }

    @Override
    public void started(StateTemplate template, double screenX, double screenY) {
        popups.close();
        gesture.carry(template, pointer(screenX, screenY));
    }

    @Override
    public void moved(double screenX, double screenY) {
        gesture.moved(pointer(screenX, screenY));
    }

    @Override
    public void dropped(double screenX, double screenY) {
        Pointer pointer = pointer(screenX, screenY);
        boolean carried = !gesture.isIdle();
        gesture.released(pointer);
        if (carried && view.contains(pointer.x(), pointer.y())) {
            view.requestFocus();
        }
    }

    @Override
    public void cancelled() {
        gesture.cancel();
    }

    /** While another view stands in the canvas's place there is no place to land: everything is beside it. */
    private Pointer pointer(double screenX, double screenY) {
        Point2D found = view.screenToLocal(screenX, screenY);
        Point2D at = found == null ? new Point2D(-1, -1) : found;
        return new Pointer(at.getX(), at.getY(), Pointer.Button.PRIMARY, 0);
    }
}
