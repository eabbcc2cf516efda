package dev.statewright.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Several edits of one text, made at once. All ranges speak of the text before the change; they must not overlap.
 *
 * @param edits ordered by position
 */
public record TextChange(List<TextEdit> edits) {

    public TextChange {
        List<TextEdit> ordered = new ArrayList<>(edits);
        // an insertion at the beginning of a replaced range comes before it
        ordered.sort((one, other) -> one.range().compareTo(other.range()));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).range().start() < ordered.get(i - 1).range().end()) {
                throw new IllegalArgumentException("Edits overlap: " + ordered.get(i - 1) + " and " + ordered.get(i));
            }
        }
        edits = List.copyOf(ordered);
    }

    /** Changes nothing. */
    public static final TextChange NONE = new TextChange(List.of());

    public static TextChange of(TextEdit... edits) {
        return new TextChange(List.of(edits));
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Several changes of the same text, made at once; they must not overlap. */
    public static TextChange all(List<TextChange> changes) {
        return new TextChange(
                changes.stream().flatMap(change -> change.edits.stream()).toList());
    }

    /** This change and another one of the same text, made at once; they must not overlap. */
    public TextChange and(TextChange other) {
        return all(List.of(this, other));
    }

    /** This change and afterwards {@code later}, whose ranges speak of the text after this change, as one change. */
    public TextChange then(TextChange later) {
        if (isEmpty() || later.isEmpty()) {
            return isEmpty() ? later : this;
        }
        return TextPieces.after(this).with(later).toChange();
    }

    /** The same change without what it replaces by itself: no edit begins or ends with a unit that stays as it is. */
    public TextChange trimmed(String before) {
        return new TextChange(edits.stream()
                .map(edit -> edit.trimmed(before))
                .filter(edit -> edit.range().length() > 0 || !edit.replacement().isEmpty())
                .toList());
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

    /** The change that makes {@code before} to {@code after}: everything between their common beginning and end. */
    public static TextChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (head == before.length() && head == after.length()) {
            return new TextChange(List.of());
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return of(TextEdit.replace(
                new TextRange(head, before.length() - tail), after.substring(head, after.length() - tail)));
    }

    /** How many characters it brings in. */
    public long insertedLength() {
        return edits.stream().mapToLong(edit -> edit.replacement().length()).sum();
    }
}
