package dev.statewright.app.action;

import dev.statewright.app.words.Words;
import dev.statewright.icons.IconKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do. Declared once by the feature it belongs to; buttons, menus and keys are made from it.
 *
 * @param id unique, {@code file.save}; also the key of its text
 * @param keys the keys that do it, the first of them the one that is shown
 * @param enabled whether it can be done now
 */
public record Action(
        String id,
        Optional<String> name,
        Optional<IconKey> icon,
        List<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Runnable handler) {

    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

    public Action {
        keys = List.copyOf(keys);
    }

    public Action(String id, Runnable handler) {
        this(id, Optional.empty(), Optional.empty(), List.of(), ALWAYS, handler);
    }

    /** @param text its name, for an action whose name is made of another thing's */
    public Action named(String text) {
        return new Action(id, Optional.of(text), icon, keys, enabled, handler);
    }

    public Action withIcon(IconKey wanted) {
        return new Action(id, name, Optional.of(wanted), keys, enabled, handler);
    }

    /** @param wanted as {@link KeyCombination#valueOf} reads them: {@code Shortcut+S}; the first is the one that is shown */
    public Action withKeys(String... wanted) {
        return new Action(
                id, name, icon, Stream.of(wanted).map(KeyCombination::valueOf).toList(), enabled, handler);
    }

    public Action enabledWhen(ObservableBooleanValue condition) {
        return new Action(id, name, icon, keys, condition, handler);
    }

    /** The keys that menus and tooltips show. */
    public Optional<KeyCombination> accelerator() {
        return keys.stream().findFirst();
    }

    /** Its name as the user reads it. */
    public String text() {
        return name.orElseGet(() -> Words.text(id));
    }

    /** Its name, with the keys where there are some: for tooltips. */
    public String textWithKeys() {
        return accelerator()
                .map(shown -> text() + "  " + shown.getDisplayText())
                .orElseGet(this::text);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            handler.run();
        }
    }
}
