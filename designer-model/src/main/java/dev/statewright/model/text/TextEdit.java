package dev.statewright.model.text;

import java.util.Objects;

/** Replaces the text of {@code range} with {@code replacement}; an empty range inserts, an empty replacement removes. */
public record TextEdit(TextRange range, String replacement) {

    public TextEdit {
        Objects.requireNonNull(range);
        Objects.requireNonNull(replacement);
    }

    public static TextEdit insert(int offset, String text) {
        return new TextEdit(TextRange.at(offset), text);
    }

    public static TextEdit remove(TextRange range) {
        return new TextEdit(range, "");
    }

    public static TextEdit replace(TextRange range, String text) {
        return new TextEdit(range, text);
    }

    /** The same edit of {@code before}, narrowed to what differs. Never cuts a surrogate pair or a CR LF in two. */
    public TextEdit trimmed(String before) {
        if (range.length() == replacement.length() && before.startsWith(replacement, range.start())) {
            return new TextEdit(TextRange.at(range.start()), "");
        }
        int start = range.start();
        int end = range.end();
        int from = 0;
        int to = replacement.length();
        while (start < end && from < to && before.charAt(start) == replacement.charAt(from)) {
            start++;
            from++;
        }
        if (start > range.start() && splits(before.charAt(start - 1))) {
            start--;
            from--;
        }
        while (end > start && to > from && before.charAt(end - 1) == replacement.charAt(to - 1)) {
            end--;
            to--;
        }
        if (end < range.end() && (Character.isLowSurrogate(before.charAt(end)) || before.charAt(end) == '\n')) {
            end++;
            to++;
        }
        return new TextEdit(new TextRange(start, end), replacement.substring(from, to));
    }

    private static boolean splits(char lastKept) {
        return Character.isHighSurrogate(lastKept) || lastKept == '\r';
    }

    /** How many units longer the text is afterwards. */
    public int growth() {
        return replacement.length() - range.length();
    }
}
