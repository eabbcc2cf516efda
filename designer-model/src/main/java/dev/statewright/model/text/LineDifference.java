package dev.statewright.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that a change replaces by others, for people to read.
 *
 * @param line where they stand, from 1, before the change
 * @param before the lines as they were, without their ends; empty where lines only come
 * @param after the lines as they are then; empty where lines only go
 */
public record LineDifference(int line, List<String> before, List<String> after) {

    public LineDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The differences that a change of a text makes, from top to bottom; edits of neighbouring lines are one. */
    public static List<LineDifference> of(String text, TextChange change) {
        LineIndex lines = new LineIndex(text);
        List<LineDifference> found = new ArrayList<>();
        List<TextEdit> edits = change.edits();
        int next = 0;
        while (next < edits.size()) {
            int first = lines.positionOf(edits.get(next).range().start()).line();
            int last = lines.positionOf(edits.get(next).range().end()).line();
            int behind = next + 1;
            while (behind < edits.size()
                    && lines.positionOf(edits.get(behind).range().start()).line() <= last + 1) {
                last = Math.max(
                        last, lines.positionOf(edits.get(behind).range().end()).line());
                behind++;
            }
            int from = lines.startOfLine(first);
            int to = last < lines.lineCount() ? lines.startOfLine(last + 1) : text.length();
            String before = text.substring(from, to);
            StringBuilder after = new StringBuilder();
            int at = from;
            for (TextEdit edit : edits.subList(next, behind)) {
                after.append(text, at, edit.range().start()).append(edit.replacement());
                at = edit.range().end();
            }
            after.append(text, at, to);
            found.add(new LineDifference(
                    first, before.lines().toList(), after.toString().lines().toList()));
            next = behind;
        }
        return found.stream().map(LineDifference::trimmed).toList();
    }

    /** Without the lines at both ends that stay as they are. */
    private LineDifference trimmed() {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        int below = 0;
        while (below < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - below).equals(after.get(after.size() - 1 - below))) {
            below++;
        }
        return new LineDifference(
                line + same, before.subList(same, before.size() - below), after.subList(same, after.size() - below));
    }
}
