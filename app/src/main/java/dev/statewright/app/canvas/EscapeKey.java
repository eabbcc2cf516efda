package dev.statewright.app.canvas;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Ends a gesture by Escape wherever the keyboard is: a drag that began in the palette leaves it there. */
final class EscapeKey {

    private final Node canvas;
    private final EventHandler<KeyEvent> filter;
    private Optional<Scene> watched = Optional.empty();

    /** @param cancel ends the gesture without an effect */
    EscapeKey(Node canvas, Runnable cancel) {
        this.canvas = canvas;
        this.filter = event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cancel.run();
            }
        };
    }

    /** Listens from now on, or no longer. */
    void watch(boolean gestureUnderWay) {
        if (gestureUnderWay == watched.isPresent()) {
            return;
        }
        watched.ifPresent(scene -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter));
        watched = gestureUnderWay ? Optional.ofNullable(canvas.getScene()) : Optional.empty();
        watched.ifPresent(scene -> scene.addEventFilter(KeyEvent.KEY_PRESSED, filter));
    }
}
