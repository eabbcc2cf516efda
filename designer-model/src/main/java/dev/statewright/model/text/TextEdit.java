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

    /** How many units longer the text is afterwards. */
    public int growth() {
        return replacement.length() - range.length();
    }
}
