package dev.statewright.model.expression;

/** Recognises what is filled in on deployment: {@code ${Name}} in any place of a string. */
public final class Placeholders {

    private Placeholders() {}

    /** Whether a part of the text is not known yet, so that nothing can be said of its form. */
    public static boolean isIn(String text) {
        int open = text.indexOf("${");
        return open >= 0 && text.indexOf('}', open) > open + 2;
    }
}
