package dev.statewright.renderer.theme;

/** Light or dark. */
public enum Appearance {
    LIGHT("light"),
    DARK("dark");

    private final String word;

    Appearance(String word) {
        this.word = word;
    }

    /** As options and files name it. */
    public String word() {
        return word;
    }

    /** The style sheet with its tokens: an absolute path on the class path. */
    public String sheet() {
        return "/dev/statewright/renderer/theme/tokens-" + word + ".css";
    }
}
