package dev.statewright.renderer.fx;

import dev.statewright.fonts.FontFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;

/** The product's type faces as JavaFX fonts, each loaded once. Characters that they lack are the system's. */
public final class Fonts {

    private static final Map<Sized, Font> LOADED = new ConcurrentHashMap<>();

    private Fonts() {}

    /**
     * A face in a size.
     *
     * @param size pixels
     */
    public static Font of(FontFace face, double size) {
        return LOADED.computeIfAbsent(new Sized(face, size), Fonts::load);
    }

    /** Makes every face known to style sheets by its {@link FontFace#singleFamily()}. */
    public static void loadAll() {
        for (FontFace face : FontFace.values()) {
            of(face, 13);
        }
    }

    private static Font load(Sized wanted) {
        try (InputStream file = wanted.face.open()) {
            Font font = Font.loadFont(file, wanted.size);
            // JavaFX answers null where it cannot read a font; the system's own is better than no picture
            // a font that is asked for by name takes what it lacks, Korean or Chinese, from the system's; one that was
            // read does not
            return font == null ? Font.font(wanted.size) : new Font(font.getName(), wanted.size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sized(FontFace face, double size) {}
}
