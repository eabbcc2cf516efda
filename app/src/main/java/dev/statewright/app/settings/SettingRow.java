package dev.statewright.app.settings;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.Settings;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** One setting: its name, what it means where that needs saying, and its control. */
final class SettingRow extends HBox {

    /** @param key of its name; {@code key-explained} is what it means, where there is such a text */
    SettingRow(String key, Node control) {
        super(16);
        getStyleClass().add("setting");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(Words.text(key));
        name.setLabelFor(control);
        VBox words = new VBox(2, name);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (Words.has(key + "-explained")) {
            Label meaning = new Label(Words.text(key + "-explained"));
            meaning.getStyleClass().add("muted");
            meaning.setWrapText(true);
            meaning.setMinHeight(USE_PREF_SIZE);
            words.getChildren().add(meaning);
            control.setAccessibleHelp(meaning.getText());
        }
        control.setAccessibleText(name.getText());
        control.setId(key.replace('.', '-'));
        getChildren().addAll(words, control);
    }

    /** A control that chooses among some values; a choice is applied and kept at once. */
    static <T> ChoiceBox<T> choice(
            PreferenceStore preferences,
            List<T> values,
            Function<T, String> words,
            Function<Settings, T> get,
            BiFunction<Settings, T, Settings> with,
            List<Subscription> following) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nobody types here");
            }
        });
        following.add(preferences.preferencesProperty().subscribe(known -> box.setValue(get.apply(known.settings()))));
        box.getSelectionModel().selectedItemProperty().addListener((_, _, wanted) -> {
            if (wanted != null) {
                preferences.change(known -> known.with(with.apply(known.settings(), wanted)));
            }
        });
        return box;
    }
}
