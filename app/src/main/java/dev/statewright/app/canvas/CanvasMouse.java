package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.app.canvas.tool.Pointer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Turns JavaFX's mouse events over the canvas into those that gestures understand. */
final class CanvasMouse {

    private final Gesture gesture;

    private CanvasMouse(Gesture gesture) {
        this.gesture = gesture;
    }

    static void install(Node view, Gesture gesture) {
        CanvasMouse mouse = new CanvasMouse(gesture);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> gesture.moved(pointer(event)));
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
    }

    private void pressed(MouseEvent event) {
        ((Node) event.getSource()).requestFocus();
        if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY) {
            gesture.pressed(pointer(event));
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            gesture.released(pointer(event));
        }
    }

    private static Pointer pointer(MouseEvent event) {
        Pointer.Button button = switch (event.getButton()) {
            case PRIMARY -> Pointer.Button.PRIMARY;
            case SECONDARY -> Pointer.Button.SECONDARY;
            case NONE, MIDDLE, BACK, FORWARD -> Pointer.Button.NONE;
        };
        return new Pointer(
                event.getX(),
                event.getY(),
                button,
                event.getClickCount(),
                event.isShiftDown(),
                event.isShortcutDown(),
                event.isAltDown());
    }
}
