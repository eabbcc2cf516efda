package dev.statewright.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several edits of one text, made at once. All ranges speak of the text before the change; they must not overlap.
 *
 * @param edits ordered by position
 */
public record TextChange(List<TextEdit> edits) {

    public TextChange {
        List<TextEdit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(edit -> edit.range().start()));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).range().start() < ordered.get(i - 1).range().end()) {
                throw new IllegalArgumentException("Edits overlap: " + ordered.get(i - 1) + " and " + ordered.get(i));
            }
        }
        edits = List.copyOf(ordered);
    }

    public static TextChange of(TextEdit... edits) {
        return new TextChange(List.of(edits));
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The text after the change. */
    public String applyTo(String text) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        int from = 0;
        for (TextEdit edit : edits) {
            result.append(text, from, edit.range().start()).append(edit.replacement());
            from = edit.range().end();
        }
        return result.append(text, from, text.length()).toString();
    }

    /** The change that leads back, given the text before this change. */
    public TextChange inverse(String before) {
        List<TextEdit> back = new ArrayList<>(edits.size());
        int shift = 0;
        for (TextEdit edit : edits) {
            int start = edit.range().start() + shift;
            back.add(new TextEdit(
                    new TextRange(start, start + edit.replacement().length()),
                    edit.range().of(before)));
            shift += edit.growth();
        }
        return new TextChange(back);
    }
}
