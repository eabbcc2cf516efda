package dev.statewright.renderer.fx;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Zooming and panning that never means anything else: Ctrl+wheel and pinch zoom; the wheel, the middle button and the space bar with
 * the primary button pan.
 */
public final class Navigation {

    private static final double PIXELS_PER_DOUBLING = 240;

    private final DiagramView view;
    private boolean space;
    private boolean panning;
    private double lastX;
    private double lastY;

    private Navigation(DiagramView view) {
        this.view = view;
    }

    /** Makes the view follow these events; those it takes are consumed, before any other handler sees them. */
    public static void install(DiagramView view) {
        Navigation navigation = new Navigation(view);
        view.addEventFilter(ScrollEvent.SCROLL, navigation::scrolled);
        view.addEventFilter(ZoomEvent.ZOOM, navigation::pinched);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, navigation::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, navigation::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, navigation::released);
        view.addEventFilter(KeyEvent.KEY_PRESSED, navigation::keyPressed);
        view.addEventFilter(KeyEvent.KEY_RELEASED, navigation::keyReleased);
        view.focusedProperty().addListener((_, _, _) -> navigation.space = false);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = Math.pow(2, event.getDeltaY() / PIXELS_PER_DOUBLING);
            view.look(view.viewport().zoomedAt(event.getX(), event.getY(), factor));
        } else {
            view.look(view.viewport().draggedBy(event.getDeltaX(), event.getDeltaY()));
        }
        event.consume();
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
