package dev.statewright.app.code.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Commands on the lines that a selection touches. Lines end with LF or CRLF. A line whose beginning alone is selected does not belong to them. */
public final class LineEdits {

    private LineEdits() {}

    /** The selected lines and the one above change places; nothing where there is none above. */
    public static TextOutcome moveUp(String text, TextRange selection) {
        TextRange lines = lines(text, selection);
        if (lines.start() == 0) {
            return new TextOutcome(TextChange.NONE, selection);
        }
        int above = lineStart(text, lines.start() - 1);
        return exchange(text, new TextRange(above, lines.start()), lines, selection, above - lines.start());
    }

    /** The selected lines and the one below change places; nothing where there is none below. */
    public static TextOutcome moveDown(String text, TextRange selection) {
        TextRange lines = lines(text, selection);
        if (lines.end() >= text.length() && !text.endsWith("\n") || lines.end() == text.length()) {
            return new TextOutcome(TextChange.NONE, selection);
        }
        TextRange below = new TextRange(lines.end(), lineEnd(text, lines.end()));
        return exchange(text, lines, below, selection, grown(text, below));
    }

    private static int grown(String text, TextRange below) {
        boolean last = !below.of(text).endsWith("\n");
        return below.length() + (last ? lineBreak(text).length() : 0);
    }

    /** Two neighbours exchanged; when the last line of a text has no end, the one that is last afterwards has none. */
    private static TextOutcome exchange(
            String text, TextRange first, TextRange second, TextRange selection, int shift) {
        String one = first.of(text);
        String other = second.of(text);
        if (!other.endsWith("\n")) {
            other = other + lineBreak(text);
            one = withoutBreak(one);
        }
        TextChange change = TextChange.of(TextEdit.replace(new TextRange(first.start(), second.end()), other + one));
        return new TextOutcome(change, shifted(selection, shift));
    }

    /** The selected lines once more, below themselves; the selection goes to the copy. */
    public static TextOutcome duplicate(String text, TextRange selection) {
        TextRange lines = lines(text, selection);
        String copy = lines.of(text);
        boolean last = !copy.endsWith("\n");
        String inserted = last ? lineBreak(text) + copy : copy;
        return new TextOutcome(
                TextChange.of(TextEdit.insert(lines.end(), inserted)), shifted(selection, inserted.length()));
    }

    /** The selected lines are gone. */
    public static TextOutcome delete(String text, TextRange selection) {
        TextRange lines = lines(text, selection);
        int start = lines.start();
        if (lines.end() == text.length() && start > 0 && !lines.of(text).endsWith("\n")) {
            start -= text.startsWith("\r\n", Math.max(0, start - 2)) ? 2 : 1;
        }
        return new TextOutcome(TextChange.of(TextEdit.remove(new TextRange(start, lines.end()))), TextRange.at(start));
    }

    /**
     * Puts an indent before each selected line that is not empty, or takes one away.
     *
     * @param indent empty to take one away
     * @param width how many blanks one step takes away
     */
    public static TextOutcome indent(String text, TextRange selection, String indent, int width) {
        List<TextEdit> edits = new ArrayList<>();
        TextRange lines = lines(text, selection);
        for (int at = lines.start(); at < lines.end() || at == lines.start(); at = lineEnd(text, at)) {
            boolean blank = at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
            if (!indent.isEmpty() && !blank) {
                edits.add(TextEdit.insert(at, indent));
            } else if (indent.isEmpty()) {
                int end = at;
                while (end < text.length()
                        && end - at < width
                        && (text.charAt(end) == ' ' || text.charAt(end) == '\t' && end == at)) {
                    end++;
                    if (text.charAt(end - 1) == '\t') {
                        break;
                    }
                }
                if (end > at) {
                    edits.add(TextEdit.remove(new TextRange(at, end)));
                }
            }
            if (lineEnd(text, at) == at) {
                break;
            }
        }
        return new TextOutcome(new TextChange(edits), moved(selection, edits));
    }

    /**
     * Makes comments of the selected lines, or lines of them again where all are comments.
     *
     * @param sign what a comment of the format begins with
     */
    public static TextOutcome toggleComment(String text, TextRange selection, String sign) {
        TextRange lines = lines(text, selection);
        List<Integer> starts = new ArrayList<>();
        boolean all = true;
        int column = Integer.MAX_VALUE;
        for (int at = lines.start(); at < lines.end() || at == lines.start(); at = lineEnd(text, at)) {
            int first = at;
            while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
                first++;
            }
            if (first < text.length() && text.charAt(first) != '\n' && text.charAt(first) != '\r') {
                starts.add(first);
                all &= text.startsWith(sign, first);
                column = Math.min(column, first - at);
            }
            if (lineEnd(text, at) == at) {
                break;
            }
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int first : starts) {
            if (all) {
                int end = first + sign.length();
                boolean blank = end < text.length() && text.charAt(end) == ' ';
                edits.add(TextEdit.remove(new TextRange(first, end + (blank ? 1 : 0))));
            } else {
                edits.add(TextEdit.insert(lineStart(text, first) + column, sign + " "));
            }
        }
        return new TextOutcome(new TextChange(edits), moved(selection, edits));
    }

    /** From the first line's beginning to behind the last line's end. */
    static TextRange lines(String text, TextRange selection) {
        int last = selection.end();
        if (selection.length() > 0 && last > 0 && text.charAt(last - 1) == '\n') {
            last--;
        }
        return new TextRange(lineStart(text, selection.start()), lineEnd(text, last));
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Behind the line's end. */
    private static int lineEnd(String text, int offset) {
        int at = text.indexOf('\n', offset);
        return at < 0 ? text.length() : at + 1;
    }

    private static String lineBreak(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private static String withoutBreak(String line) {
        return line.endsWith("\r\n")
                ? line.substring(0, line.length() - 2)
                : line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    private static TextRange shifted(TextRange range, int by) {
        return new TextRange(range.start() + by, range.end() + by);
    }

    private static TextRange moved(TextRange range, List<TextEdit> edits) {
        return new TextRange(moved(range.start(), edits), moved(range.end(), edits));
    }

    private static int moved(int offset, List<TextEdit> edits) {
        int shift = 0;
        for (TextEdit edit : edits) {
            if (edit.range().end() <= offset) {
                shift += edit.growth();
            } else if (edit.range().start() < offset) {
                shift -= offset - edit.range().start();
            }
        }
        return Math.max(0, offset + shift);
    }
}
