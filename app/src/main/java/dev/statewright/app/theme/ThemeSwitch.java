package dev.statewright.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.renderer.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Keeps the window light or dark as the user, or else the desktop, wants it. AtlantaFX is the base; the product's own sheets lie
 * above it and take all their colours from the tokens of the renderer, so that window and picture are of one piece.
 */
public final class ThemeSwitch {

    private static final List<String> SHEETS = List.of(
            "base.css",
            "buttons.css",
            "fields.css",
            "top-bar.css",
            "palette.css",
            "inspector.css",
            "code.css",
            "panels.css",
            "run.css",
            "menus.css",
            "expression.css",
            "canvas.css",
            "documents.css",
            "cloud.css");

    private final PreferenceStore preferences;
    private final ObservableValue<ColorScheme> desktop;
    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>(this, "appearance");

    /** @param desktop what the desktop says */
    public ThemeSwitch(PreferenceStore preferences, ObservableValue<ColorScheme> desktop) {
        this.preferences = preferences;
        this.desktop = desktop;
        preferences.preferencesProperty().subscribe(changed -> decide());
        desktop.subscribe(changed -> decide());
    }

    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /** Goes from light to dark or back, and remembers it. */
    public void toggle() {
        ThemeChoice opposite = appearance.get() == Appearance.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK;
        preferences.change(known -> known.withTheme(opposite));
    }

    /** Dresses a scene, now and at every change until the subscription ends. */
    public Subscription dress(Scene scene) {
        Fonts.load();
        ObservableValue<Integer> size =
                preferences.preferencesProperty().map(known -> known.settings().textSize());
        return appearance
                .subscribe(wanted -> dress(scene, wanted, size.getValue()))
                .and(size.subscribe(wanted -> dress(scene, appearance.get(), wanted)));
    }

    private void decide() {
        appearance.set(
                switch (preferences.get().settings().theme()) {
                    case LIGHT -> Appearance.LIGHT;
                    case DARK -> Appearance.DARK;
                    case SYSTEM -> desktop.getValue() == ColorScheme.DARK ? Appearance.DARK : Appearance.LIGHT;
                });
    }

    private static void dress(Scene scene, Appearance wanted, int textSize) {
        Application.setUserAgentStylesheet(
                switch (wanted) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        List<String> sheets = new ArrayList<>();
        sheets.add(address(Appearance.class, wanted.sheet()));
        SHEETS.forEach(name -> sheets.add(address(ThemeSwitch.class, "/dev/statewright/app/theme/" + name)));
        List<String> scaled = sheets.stream()
                .map(sheet -> new ScaledSheet(sheet, textSize).scaledAddress())
                .toList();
        if (!scene.getStylesheets().equals(scaled)) {
            scene.getStylesheets().setAll(scaled);
        }
    }

    private static String address(Class<?> neighbour, String resource) {
        return Objects.requireNonNull(neighbour.getResource(resource), resource).toExternalForm();
    }
}
