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
    INTER_REGULAR("Inter", "Inter", 400, "Inter-Regular.otf", "OFL-Inter.txt"),
    INTER_MEDIUM("Inter", "Inter Medium", 500, "Inter-Medium.otf", "OFL-Inter.txt"),
    INTER_SEMI_BOLD("Inter", "Inter Semi Bold", 600, "Inter-SemiBold.otf", "OFL-Inter.txt"),
    JETBRAINS_MONO_REGULAR(
            "JetBrains Mono", "JetBrains Mono", 400, "JetBrainsMono-Regular.ttf", "OFL-JetBrainsMono.txt"),
    JETBRAINS_MONO_MEDIUM(
            "JetBrains Mono", "JetBrains Mono Medium", 500, "JetBrainsMono-Medium.ttf", "OFL-JetBrainsMono.txt");

    private static final String FOLDER = "/dev/statewright/fonts/";

    private final String family;
    private final String singleFamily;
    private final int weight;
    private final String file;
    private final String licenceFile;

    FontFace(String family, String singleFamily, int weight, String file, String licenceFile) {
        this.family = family;
        this.singleFamily = singleFamily;
        this.weight = weight;
        this.file = file;
        this.licenceFile = licenceFile;
    }

    /** The typographic family the face belongs to, such as {@code Inter}. */
    public String family() {
        return family;
    }

    /**
     * The family name that stands for this one face. JavaFX knows a face by this name alone: a weight asked of
     * {@code Inter} is not looked up among its siblings, so a stylesheet names {@code "Inter Semi Bold"} instead.
     */
    public String singleFamily() {
        return singleFamily;
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
