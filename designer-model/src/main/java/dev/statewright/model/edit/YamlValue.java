package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.stream.Stream;

/**
 * The place of a value behind its key or dash.
 *
 * @param headEnd the offset behind the colon or dash and the anchor
 * @param range the value as written; for an alias the alias; empty where there is none
 * @param column of the key or dash
 * @param behindDash whether it is an item, so that a block may begin on its line
 * @param kind of what stands there now
 */
record YamlValue(String text, int headEnd, TextRange range, int column, boolean behindDash, YamlText.Kind kind) {

    /** Writes something else in its place. Comments on the line of the key and behind the value stay. */
    TextChange replace(YamlText written, YamlStyle style) {
        return switch (written.kind()) {
            case INLINE -> inline(atDepth(written.text(), column, style));
            case MAPPING, SEQUENCE -> behindDash ? block(written, style) : below(written, style);
        };
    }

    private static String atDepth(String lines, int column, YamlStyle style) {
        return Indentation.shift(lines, "", " ".repeat(column), style.lineEnd());
    }

    private boolean isApart() {
        return range.start() == 0 || Character.isWhitespace(text.charAt(range.start() - 1));
    }

    private boolean isOnHeadLine() {
        return !Lines.hasBreak(text, headEnd, range.start());
    }

    private TextChange inline(String written) {
        int firstBreak = isFollowedByComment() ? YamlPlaces.endOfLine(written, 0) : written.length();
        String head = written.substring(0, firstBreak);
        // the comment stays behind the head of a literal: on its last line it would be text
        TextEdit lines = TextEdit.insert(YamlPlaces.endOfLine(text, range.end()), written.substring(firstBreak));
        if (isOnHeadLine()) {
            String blank = isApart() ? "" : " ";
            return change(TextEdit.replace(range, blank + head), lines);
        }
        int lineEnd = YamlPlaces.endOfLine(text, headEnd);
        return change(
                TextEdit.insert(headEnd, " " + head), TextEdit.remove(new TextRange(lineEnd, range.end())), lines);
    }

    private static TextChange change(TextEdit... edits) {
        return new TextChange(Stream.of(edits)
                .filter(edit -> edit.range().length() > 0 || !edit.replacement().isEmpty())
                .toList());
    }

    private boolean isFollowedByComment() {
        return isComment(range.end()) || !isOnHeadLine() && isComment(headEnd);
    }

    private boolean isComment(int from) {
        int at = Lines.skipBlanks(text, from);
        return from > 0 && !Lines.isBreak(text.charAt(from - 1)) && at < text.length() && text.charAt(at) == '#';
    }

    /** As a block that begins behind the dash. */
    private TextChange block(YamlText written, YamlStyle style) {
        String blank = isApart() ? "" : " ";
        int at = range.length() == 0 ? column + 2 : YamlPlaces.column(text, range.start());
        String lines = atDepth(written.text(), at, style);
        int firstBreak = YamlPlaces.endOfLine(lines, 0);
        int lineEnd = YamlPlaces.endOfLine(text, range.end());
        return TextChange.of(
                TextEdit.replace(range, blank + lines.substring(0, firstBreak)),
                TextEdit.insert(lineEnd, lines.substring(firstBreak)));
    }

    /** As a block below the key. */
    private TextChange below(YamlText written, YamlStyle style) {
        if (!isOnHeadLine()) {
            int at = written.kind() == kind ? YamlPlaces.column(text, range.start()) : depth(written, style);
            String lines = " ".repeat(at) + atDepth(written.text(), at, style);
            TextRange old = new TextRange(Lines.startOfLine(text, range.start()), range.end());
            return TextChange.of(TextEdit.replace(old, lines));
        }
        int at = depth(written, style);
        String lines = style.lineEnd() + " ".repeat(at) + atDepth(written.text(), at, style);
        int lineEnd = YamlPlaces.endOfLine(text, range.end());
        return TextChange.of(TextEdit.remove(new TextRange(headEnd, range.end())), TextEdit.insert(lineEnd, lines));
    }

    private int depth(YamlText written, YamlStyle style) {
        return column + style.indentOf(written.kind()).length();
    }
}
