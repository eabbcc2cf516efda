package dev.statewright.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.renderer.theme.Appearance;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeSwitchTest {

    @TempDir
    Path home;

    @Test
    void theWindowFollowsTheDesktopUntilTheUserHasChosen() {
        PreferenceStore preferences = new PreferenceStore(home);
        ObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        ThemeSwitch theme = new ThemeSwitch(preferences, desktop);
        assertThat(theme.appearanceProperty().get()).isEqualTo(Appearance.LIGHT);

        desktop.set(ColorScheme.DARK);
        assertThat(theme.appearanceProperty().get()).isEqualTo(Appearance.DARK);
        theme.toggle();
        assertThat(theme.appearanceProperty().get()).isEqualTo(Appearance.LIGHT);
        assertThat(preferences.get().settings().theme()).isEqualTo(ThemeChoice.LIGHT);

        preferences.change(known -> known.withTheme(ThemeChoice.SYSTEM));
        assertThat(theme.appearanceProperty().get()).isEqualTo(Appearance.DARK);
        desktop.set(ColorScheme.LIGHT);
        assertThat(theme.appearanceProperty().get()).isEqualTo(Appearance.LIGHT);
    }
}
