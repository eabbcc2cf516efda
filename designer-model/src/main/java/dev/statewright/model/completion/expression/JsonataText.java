package dev.statewright.model.completion.expression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Where the brackets of a JSONata text belong together, and whether it ends in code or within a string, comment or pattern. */
final class JsonataText {

    private final String text;
    private final int[] openings;
    private final boolean[] isOpen;
    private boolean inCode = true;
    private char before = '(';

    JsonataText(String text) {
        this.text = text;
        this.openings = new int[text.length()];
        this.isOpen = new boolean[text.length()];
        Arrays.fill(openings, -1);
        scan();
    }

    boolean endsInCode() {
        return inCode;
    }

    /** The bracket that this closing one belongs to; -1 for none. */
    int opening(int closing) {
        return openings[closing];
    }

    /** The last square bracket before a place that is not closed before the end; -1 for none, or where another kind comes first. */
    int openBracketBefore(int place) {
        for (int at = place - 1; at >= 0; at--) {
            if (isOpen[at]) {
                return text.charAt(at) == '[' ? at : -1;
            }
        }
        return -1;
    }

    private void scan() {
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'' || c == '`' || c == '/' && isPatternAllowed() && !text.startsWith("/*", at)) {
                at = behindQuoted(at, c);
                before = 'x';
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                inCode = end >= 0;
                at = end < 0 ? text.length() : end + 2;
            } else {
                if ("([{".indexOf(c) >= 0) {
                    open.push(at);
                } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                    openings[at] = open.pop();
                }
                before = c > ' ' ? c : before;
                at++;
            }
        }
        open.forEach(each -> isOpen[each] = true);
    }

    /** Behind a value a slash divides. */
    private boolean isPatternAllowed() {
        return !Character.isLetterOrDigit(before) && before != ')' && before != ']' && before != '}';
    }

    private int behindQuoted(int from, char quote) {
        for (int at = from + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\' && quote != '`') {
                at++;
            } else if (text.charAt(at) == quote) {
                return at + 1;
            }
        }
        inCode = false;
        return text.length();
    }
}
