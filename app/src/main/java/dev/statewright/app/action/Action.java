package dev.statewright.app.action;

import dev.statewright.app.words.Words;
import dev.statewright.icons.IconKey;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do. Declared once by the feature it belongs to; buttons, menus and keys are made from it.
 *
 * @param id unique, {@code file.save}; also the key of its text
 * @param accelerator the keys that do it anywhere in the window
 * @param enabled whether it can be done now
 */
public record Action(
        String id,
        Optional<IconKey> icon,
        Optional<KeyCombination> accelerator,
        ObservableBooleanValue enabled,
        Runnable handler) {

    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

    public Action(String id, Runnable handler) {
        this(id, Optional.empty(), Optional.empty(), ALWAYS, handler);
    }

    public Action withIcon(IconKey wanted) {
        return new Action(id, Optional.of(wanted), accelerator, enabled, handler);
    }

    /** @param keys as {@link KeyCombination#valueOf} reads them: {@code Shortcut+S} */
    public Action withKeys(String keys) {
        return new Action(id, icon, Optional.of(KeyCombination.valueOf(keys)), enabled, handler);
    }

    public Action enabledWhen(ObservableBooleanValue condition) {
        return new Action(id, icon, accelerator, condition, handler);
    }

    /** Its name as the user reads it. */
    public String text() {
        return Words.text(id);
    }

    /** Its name, with the keys where there are some: for tooltips. */
    public String textWithKeys() {
        return accelerator.map(keys -> text() + "  " + keys.getDisplayText()).orElseGet(this::text);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            handler.run();
        }
    }
}
