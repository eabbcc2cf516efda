package dev.statewright.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.words.Language;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.renderer.fx.Wheel;
import dev.statewright.renderer.layout.LayoutDirection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceStoreTest {

    @TempDir
    Path home;

    @Test
    void whatWasChangedIsThereNextTime() {
        PreferenceStore store = new PreferenceStore(home.resolve("new"));
        Settings chosen = new Settings(
                ThemeChoice.DARK,
                Optional.of(Language.KOREAN),
                120,
                MotionChoice.REDUCED,
                Wheel.SCROLLS,
                LayoutDirection.RIGHT,
                QueryLanguage.JSONATA,
                true);
        store.change(known -> known.with(chosen)
                .withWindow(new WindowSize(1200, 800, true))
                .opened(Path.of("/home/ada/a.json"))
                .withPalette(PaletteMemory.NONE.toggled("Pass").used("Wait"))
                .used("file.save"));

        assertThat(new PreferenceStore(home.resolve("new")).get())
                .isEqualTo(new Preferences(
                        chosen,
                        new WindowSize(1200, 800, true),
                        List.of(Path.of("/home/ada/a.json")),
                        new PaletteMemory(List.of("Pass"), List.of("Wait")),
                        List.of("file.save")));
    }

    @Test
    void whatCannotBeReadTakesItsDefault() throws IOException {
        Files.writeString(
                home.resolve("preferences.json"),
                "{\"theme\": \"violet\", \"language\": \"xx\", \"motion\": 3, \"window\": {\"width\": 3}}");
        assertThat(new PreferenceStore(home).get()).isEqualTo(Preferences.DEFAULT);

        Files.writeString(home.resolve("preferences.json"), "{{{");
        assertThat(new PreferenceStore(home).get()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void theFileOpenedLastIsTheFirstOfTheRecentOnes() {
        Preferences opened =
                Preferences.DEFAULT.opened(Path.of("a")).opened(Path.of("b")).opened(Path.of("a"));

        assertThat(opened.recent()).containsExactly(Path.of("a"), Path.of("b"));
        assertThat(opened.forgotten(Path.of("a")).recent()).containsExactly(Path.of("b"));
    }

    @Test
    void theUsersFolderIsWhereTheSystemHasSuchThings() {
        Path user = Path.of("/home/ada");

        assertThat(UserFolder.of(Map.of(), "Linux", user)).isEqualTo(Path.of("/home/ada/.config/statewright"));
        assertThat(UserFolder.of(Map.of("XDG_CONFIG_HOME", "/cfg"), "Linux", user))
                .isEqualTo(Path.of("/cfg/statewright"));
        assertThat(UserFolder.of(Map.of(), "Mac OS X", user))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Statewright"));
        assertThat(UserFolder.of(Map.of("STATEWRIGHT_HOME", "/own"), "Linux", user))
                .isEqualTo(Path.of("/own"));
    }
}
