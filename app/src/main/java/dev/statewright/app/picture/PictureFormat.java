package dev.statewright.app.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a workflow can be drawn into. */
public enum PictureFormat {
    SVG,
    PNG,
    PDF,
    DOT;

    /** The format that a file's ending names, in small or capital letters. */
    public static Optional<PictureFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /** With the dot: {@code .svg}. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
