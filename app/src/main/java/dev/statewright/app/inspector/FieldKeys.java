package dev.statewright.app.inspector;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Undo and redo in a field: a field that the user is changing undoes its own typing, any other one leaves the keys to the document.
 */
record FieldKeys(Runnable undo, Runnable redo) {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_AGAIN = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    void install(Node control, BooleanSupplier isBeingChanged) {
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean undoes = UNDO.match(event);
            boolean redoes = REDO.match(event) || REDO_AGAIN.match(event);
            if ((undoes || redoes) && !isBeingChanged.getAsBoolean()) {
                (undoes ? undo : redo).run();
                event.consume();
            }
        });
    }
}
