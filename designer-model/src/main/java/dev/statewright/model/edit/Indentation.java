package dev.statewright.model.edit;

/** Moves text of several lines to another depth. */
public final class Indentation {

    private Indentation() {}

    /**
     * The same text with every line but the first moved from one indentation to another, and its lines ended as the document's are.
     * Lines that do not begin with {@code from} keep what they begin with.
     */
    public static String shift(String text, String from, String to, String lineEnd) {
        StringBuilder shifted = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Lines.isBreak(c)) {
                shifted.append(c);
                at++;
                continue;
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
            shifted.append(lineEnd);
            boolean emptyLine = at < text.length() && Lines.isBreak(text.charAt(at));
            if (text.startsWith(from, at) && !emptyLine) {
                shifted.append(to);
                at += from.length();
            }
        }
        return shifted.toString();
    }

    /** The text of a value that begins on a line with indentation {@code from}, as it would stand alone in a document. */
    public static String outdent(String text, String from) {
        return shift(text, from, "", Lines.firstBreak(text));
    }
}
