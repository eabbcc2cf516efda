package dev.statewright.fonts;

import java.io.InputStream;
import java.util.Objects;

/**
 * The type faces that travel with the product, so that it looks the same on every machine.
 *
 * <p>Each is a static font of one weight under the SIL Open Font License 1.1; the licence texts lie beside the font
 * files.
 */
public enum FontFace {
    INTER_REGULAR("Inter", 400, "Inter-Regular.otf", "OFL-Inter.txt"),
    INTER_MEDIUM("Inter", 500, "Inter-Medium.otf", "OFL-Inter.txt"),
    INTER_SEMI_BOLD("Inter", 600, "Inter-SemiBold.otf", "OFL-Inter.txt"),
    JETBRAINS_MONO_REGULAR("JetBrains Mono", 400, "JetBrainsMono-Regular.ttf", "OFL-JetBrainsMono.txt"),
    JETBRAINS_MONO_MEDIUM("JetBrains Mono", 500, "JetBrainsMono-Medium.ttf", "OFL-JetBrainsMono.txt");

    private static final String FOLDER = "/dev/statewright/fonts/";

    private final String family;
    private final int weight;
    private final String file;
    private final String licenceFile;

    FontFace(String family, int weight, String file, String licenceFile) {
        this.family = family;
        this.weight = weight;
        this.file = file;
        this.licenceFile = licenceFile;
    }

    /** The typographic family the face belongs to, such as {@code Inter}. */
    public String family() {
        return family;
    }

    /** The weight on the scale of CSS, 100 to 900. */
    public int weight() {
        return weight;
    }

    /** The absolute path of the font file on the class path. */
    public String resource() {
        return FOLDER + file;
    }

    /** The absolute path of the licence text on the class path. */
    public String licenceResource() {
        return FOLDER + licenceFile;
    }

    /** Opens the font file; the caller closes the stream. */
    public InputStream open() {
        return Objects.requireNonNull(FontFace.class.getResourceAsStream(resource()), resource());
    }
}
