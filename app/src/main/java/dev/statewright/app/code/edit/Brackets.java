package dev.statewright.app.code.edit;

import dev.statewright.model.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Brackets that belong together. What stands in double quotes on a line has none. */
public final class Brackets {

    /** So far is looked, in characters: a key must not wait for a bracket at the other end of a large text. */
    private static final int REACH = 200_000;

    private static final String OPENING = "{[(";
    private static final String CLOSING = "}])";

    /** Two brackets, by their offsets. */
    public record Pair(int open, int close) {}

    private Brackets() {}

    /** The pair of which one bracket stands directly behind or before the caret. */
    public static Optional<Pair> at(CharSequence text, int caret) {
        for (int offset : new int[] {caret, caret - 1}) {
            if (offset >= 0 && offset < text.length()) {
                char c = text.charAt(offset);
                if (OPENING.indexOf(c) >= 0 && !isQuoted(text, offset)) {
                    return closing(text, offset).map(close -> new Pair(offset, close));
                }
                if (CLOSING.indexOf(c) >= 0 && !isQuoted(text, offset)) {
                    return opening(text, offset).map(open -> new Pair(open, offset));
                }
            }
        }
        return Optional.empty();
    }

    /** The innermost pair around the caret. */
    public static Optional<Pair> around(CharSequence text, int caret) {
        int depth = 0;
        for (int at = caret - 1; at >= Math.max(0, caret - REACH); at--) {
            char c = text.charAt(at);
            if (c == '"') {
                at = Math.max(at, 0);
                int start = quoteStart(text, at);
                at = start < 0 ? at : start;
                continue;
            }
            if (CLOSING.indexOf(c) >= 0) {
                depth++;
            } else if (OPENING.indexOf(c) >= 0 && depth-- == 0) {
                int open = at;
                return closing(text, open).map(close -> new Pair(open, close));
            }
        }
        return Optional.empty();
    }

    /** What both brackets take up. */
    public static TextRange range(Pair pair) {
        return new TextRange(pair.open(), pair.close() + 1);
    }

    private static Optional<Integer> closing(CharSequence text, int open) {
        Deque<Character> waiting = new ArrayDeque<>();
        int end = Math.min(text.length(), open + REACH);
        for (int at = open; at < end; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at = stringEnd(text, at);
            } else if (OPENING.indexOf(c) >= 0) {
                waiting.push(CLOSING.charAt(OPENING.indexOf(c)));
            } else if (CLOSING.indexOf(c) >= 0) {
                if (waiting.isEmpty() || waiting.pop() != c) {
                    return Optional.empty();
                }
                if (waiting.isEmpty()) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> opening(CharSequence text, int close) {
        Deque<Character> waiting = new ArrayDeque<>();
        for (int at = close; at >= Math.max(0, close - REACH); at--) {
            char c = text.charAt(at);
            if (c == '"') {
                int start = quoteStart(text, at);
                at = start < 0 ? at : start;
            } else if (CLOSING.indexOf(c) >= 0) {
                waiting.push(OPENING.charAt(CLOSING.indexOf(c)));
            } else if (OPENING.indexOf(c) >= 0) {
                if (waiting.isEmpty() || waiting.pop() != c) {
                    return Optional.empty();
                }
                if (waiting.isEmpty()) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    /** The closing quote of the string that begins there, or the end of its line. */
    private static int stringEnd(CharSequence text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** Where the string begins that ends there; -1 where it begins on no line. */
    private static int quoteStart(CharSequence text, int end) {
        for (int at = end - 1; at >= 0 && text.charAt(at) != '\n'; at--) {
            if (text.charAt(at) == '"' && (at == 0 || text.charAt(at - 1) != '\\')) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isQuoted(CharSequence text, int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at--;
        }
        while (at < offset) {
            if (text.charAt(at) == '"') {
                at = stringEnd(text, at);
                if (at >= offset) {
                    return true;
                }
            }
            at++;
        }
        return false;
    }
}
