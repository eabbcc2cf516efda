package dev.statewright.app.settings;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.Settings;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** The size of all text in steps, with the usual one in the middle. */
final class TextSizeControl extends HBox {

    TextSizeControl(PreferenceStore preferences, List<Subscription> following) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        Label size = new Label();
        size.setId("text-size");
        size.setMinWidth(52);
        size.setAlignment(Pos.CENTER);
        Button smaller = step(preferences, "settings.text-smaller", ActionIcons.MINUS, -Settings.TEXT_STEP);
        Button larger = step(preferences, "settings.text-larger", ActionIcons.PLUS, Settings.TEXT_STEP);
        getChildren().addAll(smaller, size, larger);
        following.add(preferences.preferencesProperty().subscribe(known -> {
            int percent = known.settings().textSize();
            size.setText(Words.text("settings.percent", percent));
            smaller.setDisable(percent <= Settings.SMALLEST_TEXT);
            larger.setDisable(percent >= Settings.LARGEST_TEXT);
        }));
    }

    private static Button step(PreferenceStore preferences, String key, IconKey icon, int by) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.setGraphic(new IconView(icon, 14));
        button.setAccessibleText(Words.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> preferences.change(known ->
                known.with(known.settings().withTextSize(known.settings().textSize() + by))));
        return button;
    }
}
