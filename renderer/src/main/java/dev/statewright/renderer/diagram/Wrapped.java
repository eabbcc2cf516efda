package dev.statewright.renderer.diagram;

import java.util.List;

/** Text broken into lines. */
final class Wrapped {

    private Wrapped() {}

    /** Whether the lines hold all of a text; a line may have been broken at a blank, or within a word. */
    static boolean isWhole(List<String> lines, String text) {
        return withoutBlanks(String.join("", lines)).equals(withoutBlanks(text));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
