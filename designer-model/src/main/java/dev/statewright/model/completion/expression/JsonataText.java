package dev.statewright.model.completion.expression;

import dev.statewright.model.expression.JsonataCode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Where the brackets of a JSONata text belong together, and whether it ends in code or within a string, comment or pattern. */
final class JsonataText {

    private final String text;
    private final int[] openings;
    private final boolean[] isOpen;
    private boolean inCode;

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
        JsonataCode code = new JsonataCode(text);
        int at = 0;
        while (at < text.length()) {
            int next = code.behind(at);
            if (next == at) {
                char c = text.charAt(at);
                if ("([{".indexOf(c) >= 0) {
                    open.push(at);
                } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                    openings[at] = open.pop();
                }
                code.read(c);
                next = at + 1;
            }
            at = next;
        }
        inCode = code.isClosed();
        open.forEach(each -> isOpen[each] = true);
    }
}
