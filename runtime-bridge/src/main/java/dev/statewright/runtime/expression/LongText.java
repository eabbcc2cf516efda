package dev.statewright.runtime.expression;

/** An expression as a message quotes it: what is too long to be read there is cut. */
final class LongText {

    private static final int MOST = 500;

    private LongText() {}

    /** The text, or its beginning and how long it is, in characters. */
    static String cut(String text) {
        if (text == null || text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }
}
