package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;

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
        if (isOnHeadLine()) {
            String blank = isApart() ? "" : " ";
            return TextChange.of(TextEdit.replace(range, blank + written));
        }
        int lineEnd = YamlPlaces.endOfLine(text, headEnd);
        return TextChange.of(
                TextEdit.insert(headEnd, " " + written), TextEdit.remove(new TextRange(lineEnd, range.end())));
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
