package dev.statewright.renderer.fx;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Zooming and panning that never means anything else. The wheel zooms at the pointer, or scrolls where the user wants that; with Ctrl it
 * zooms, with Shift it moves the drawing sideways. Two fingers pinch to zoom, and pan. The middle button and the space bar with the
 * primary button pan.
 */
public final class Navigation {

    private static final double PIXELS_PER_DOUBLING = 240;

    private final DiagramView view;
    private Wheel wheel = Wheel.ZOOMS;
    private boolean fingers;
    private boolean space;
    private boolean panning;
    private double lastX;
    private double lastY;

    private Navigation(DiagramView view) {
        this.view = view;
    }

    /** Makes the view follow these events; those it takes are consumed, before any other handler sees them. */
    public static Navigation install(DiagramView view) {
        Navigation navigation = new Navigation(view);
        view.addEventFilter(ScrollEvent.SCROLL_STARTED, _ -> navigation.fingers = true);
        view.addEventFilter(ScrollEvent.SCROLL_FINISHED, _ -> navigation.fingers = false);
        view.addEventFilter(ScrollEvent.SCROLL, navigation::scrolled);
        view.addEventFilter(ZoomEvent.ZOOM, navigation::pinched);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, navigation::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, navigation::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, navigation::released);
        view.addEventFilter(KeyEvent.KEY_PRESSED, navigation::keyPressed);
        view.addEventFilter(KeyEvent.KEY_RELEASED, navigation::keyReleased);
        view.focusedProperty().addListener((_, _, _) -> navigation.space = false);
        return navigation;
    }

    /** What the wheel means from now on. */
    public void setWheel(Wheel wanted) {
        wheel = wanted;
    }

    private void scrolled(ScrollEvent event) {
        Viewport now = view.viewport();
        double sideways = event.getDeltaX();
        double along = event.getDeltaY();
        if (event.isShortcutDown() || event.isControlDown()) {
            zoom(event);
        } else if (event.isShiftDown()) {
            // some systems turn the wheel's direction by themselves while Shift is held
            view.look(now.draggedBy(sideways == 0 ? along : sideways, 0));
        } else if (wheel == Wheel.SCROLLS || isOfFingers(event)) {
            view.look(now.draggedBy(sideways, along));
        } else {
            zoom(event);
        }
        event.consume();
    }

    private void zoom(ScrollEvent event) {
        double factor = Math.pow(2, event.getDeltaY() / PIXELS_PER_DOUBLING);
        view.look(view.viewport().zoomedAt(event.getX(), event.getY(), factor));
    }

    /** A wheel has no gesture that begins and ends, no touch, goes on no longer than it is turned, and not sideways. */
    private boolean isOfFingers(ScrollEvent event) {
        return fingers || event.isDirect() || event.isInertia() || event.getTouchCount() > 0 || event.getDeltaX() != 0;
    }

    private void pinched(ZoomEvent event) {
        view.look(view.viewport().zoomedAt(event.getX(), event.getY(), event.getZoomFactor()));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        boolean pans = event.getButton() == MouseButton.MIDDLE || space && event.getButton() == MouseButton.PRIMARY;
        if (pans) {
            panning = true;
            lastX = event.getX();
            lastY = event.getY();
            view.setCursor(Cursor.CLOSED_HAND);
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (panning) {
            view.look(view.viewport().draggedBy(event.getX() - lastX, event.getY() - lastY));
            lastX = event.getX();
            lastY = event.getY();
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (panning) {
            panning = false;
            view.setCursor(space ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            event.consume();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
            space = true;
            view.setCursor(Cursor.OPEN_HAND);
            event.consume();
        }
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            space = false;
            view.setCursor(Cursor.DEFAULT);
        }
    }
}
