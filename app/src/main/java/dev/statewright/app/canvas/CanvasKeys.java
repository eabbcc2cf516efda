package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import java.util.List;
import javafx.scene.input.KeyEvent;

/** Does what the keys pressed on the canvas stand for. Keys it does not know, and those of what cannot be done now, go on to the window. */
final class CanvasKeys {

    private final List<Action> actions;

    CanvasKeys(List<Action> actions) {
        this.actions = actions;
    }

    void pressed(KeyEvent event) {
        actions.stream()
                .filter(action -> action.enabled().get())
                .filter(action -> action.keys().stream().anyMatch(keys -> keys.match(event)))
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    action.run();
                });
    }
}
