package dev.statewright.model.edit;

/** Line breaks and indentation in a text. Lines end with LF, CRLF or a lone CR. */
final class Lines {

    private Lines() {}

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean hasBreak(String text) {
        return hasBreak(text, 0, text.length());
    }

    static boolean hasBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the white space at the end of a text begins. */
    static int endWithoutBlanks(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** What ends the first line; LF in a text of one line. */
    static String firstBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return "\n";
            }
            if (text.charAt(i) == '\r') {
                return text.startsWith("\r\n", i) ? "\r\n" : "\r";
            }
        }
        return "\n";
    }

    static int startOfLine(String text, int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the break before {@code startOfLine} begins; 0 in the first line. */
    static int breakBefore(String text, int startOfLine) {
        if (startOfLine == 0) {
            return 0;
        }
        boolean pair = text.charAt(startOfLine - 1) == '\n' && startOfLine > 1 && text.charAt(startOfLine - 2) == '\r';
        return startOfLine - (pair ? 2 : 1);
    }

    /** The offset behind the blanks and tabs at {@code offset}. */
    static int skipBlanks(String text, int offset) {
        int at = offset;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The blanks and tabs that the line of {@code offset} begins with. */
    static String indentAt(String text, int offset) {
        int start = startOfLine(text, offset);
        return text.substring(start, skipBlanks(text, start));
    }

    static boolean isFirstOnLine(String text, int offset) {
        return skipBlanks(text, startOfLine(text, offset)) >= offset;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\uFEFF';
    }
}
