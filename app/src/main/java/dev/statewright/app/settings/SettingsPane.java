package dev.statewright.app.settings;

import dev.statewright.app.panel.VisibleFocus;
import dev.statewright.app.preferences.MotionChoice;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.Settings;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.renderer.fx.Wheel;
import dev.statewright.renderer.layout.LayoutDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Everything that the user decides about the studio itself. Each choice counts at once and is kept. */
public final class SettingsPane extends VBox {

    private final PreferenceStore preferences;
    private final List<Subscription> following = new ArrayList<>();
    private final Node language;

    /**
     * @param keys shows the sheet of all keys
     * @param close puts the page away
     */
    public SettingsPane(PreferenceStore preferences, Runnable keys, Runnable close) {
        this.preferences = preferences;
        setId("settings");
        getStyleClass().add("settings");
        Label title = new Label(Words.text("settings.title"));
        title.getStyleClass().add("shortcut-title");
        language = languages();
        VBox rows = new VBox(
                heading("settings.look"),
                new SettingRow("settings.theme", themes()),
                new SettingRow("settings.text-size", new TextSizeControl(preferences, following)),
                new SettingRow("settings.motion", motions()),
                new SettingRow("settings.language", language),
                heading("settings.workflows"),
                new SettingRow("settings.query-language", queryLanguages()),
                new SettingRow("settings.direction", directions()),
                new SettingRow("settings.wheel", wheels()),
                new SettingRow("settings.autosave", autosave()),
                heading("settings.more"),
                new SettingRow("settings.keys", button("settings.keys-show", keys)),
                new SettingRow("settings.severities", new Region()));
        rows.getStyleClass().add("setting-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("shortcut-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button reset = button("settings.reset", () -> preferences.change(known -> known.with(Settings.DEFAULT)));
        reset.setId("settings-reset");
        Button done = button("settings.done", close);
        done.setId("settings-done");
        done.getStyleClass().add("primary");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, reset, space, done);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, scroll, buttons);
        sceneProperty().addListener((_, before, now) -> {
            if (before != null && now == null) {
                following.forEach(Subscription::unsubscribe);
            }
        });
    }

    @Override
    public void requestFocus() {
        VisibleFocus.give(lookup("#settings-theme"));
    }

    /** For the window that has just been made anew in another language. */
    public void focusLanguage() {
        VisibleFocus.give(language);
    }

    private Node themes() {
        return SettingRow.choice(
                preferences,
                List.of(ThemeChoice.values()),
                choice -> word("theme", choice),
                Settings::theme,
                Settings::withTheme,
                following);
    }

    private Node motions() {
        return SettingRow.choice(
                preferences,
                List.of(MotionChoice.values()),
                choice -> word("motion", choice),
                Settings::motion,
                Settings::withMotion,
                following);
    }

    private Node languages() {
        List<Optional<Language>> choices = Stream.concat(
                        Stream.of(Optional.<Language>empty()),
                        Language.offered().stream().map(Optional::of))
                .toList();
        return SettingRow.choice(
                preferences,
                choices,
                choice -> choice.map(Language::ownName)
                        .orElseGet(() -> Words.text(
                                "settings.language-system",
                                Language.closestTo(Locale.getDefault()).ownName())),
                Settings::language,
                Settings::withLanguage,
                following);
    }

    private Node queryLanguages() {
        return SettingRow.choice(
                preferences,
                List.of(QueryLanguage.values()),
                QueryLanguage::word,
                Settings::queryLanguage,
                Settings::withQueryLanguage,
                following);
    }

    private Node directions() {
        return SettingRow.choice(
                preferences,
                List.of(LayoutDirection.values()),
                choice -> word("direction", choice),
                Settings::direction,
                Settings::withDirection,
                following);
    }

    private Node wheels() {
        return SettingRow.choice(
                preferences,
                List.of(Wheel.values()),
                choice -> word("wheel", choice),
                Settings::wheel,
                Settings::withWheel,
                following);
    }

    private Node autosave() {
        CheckBox box = new CheckBox();
        following.add(preferences
                .preferencesProperty()
                .subscribe(known -> box.setSelected(known.settings().autosave())));
        box.selectedProperty()
                .addListener((_, _, wanted) ->
                        preferences.change(known -> known.with(known.settings().withAutosave(wanted))));
        return box;
    }

    private static Button button(String key, Runnable handler) {
        Button button = new Button(Words.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }

    private static Label heading(String key) {
        Label heading = new Label(Words.text(key));
        heading.getStyleClass().add("shortcut-heading");
        return heading;
    }

    private static String word(String setting, Enum<?> choice) {
        return Words.text("settings." + setting + "-" + choice.name().toLowerCase(Locale.ROOT));
    }
}
