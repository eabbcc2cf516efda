package dev.statewright.app.theme;

import dev.statewright.fonts.FontFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** Makes the product's own type faces known to JavaFX, so that stylesheets can name them. */
final class Fonts {

    private static final double ANY_SIZE = 13;

    private Fonts() {}

    static void load() {
        for (FontFace face : FontFace.values()) {
            try (InputStream file = face.open()) {
                Font.loadFont(file, ANY_SIZE);
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }
}
