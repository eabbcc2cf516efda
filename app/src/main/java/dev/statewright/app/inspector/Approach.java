package dev.statewright.app.inspector;

import javafx.scene.control.Control;
import javafx.scene.input.MouseEvent;

/**
 * Somebody comes near a control: points at it, or gives it the keyboard. What a control needs only to be worked with is made then; for a form
 * that is merely looked at, it would cost more than all that is seen.
 */
final class Approach {

    private Approach() {}

    /** @param near called whenever somebody comes near */
    static void follow(Control control, Runnable near) {
        control.addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> near.run());
        control.focusedProperty().subscribe(focused -> {
            if (focused) {
                near.run();
            }
        });
    }
}
