package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxScalar;

/** Small questions to a YAML text. */
final class YamlPlaces {

    private YamlPlaces() {}

    /** Where a value begins behind its tag and anchor. */
    static int contentStart(String text, SyntaxNode node) {
        int at = node.range().start();
        int end = node.range().end();
        while (at < end && (text.charAt(at) == '!' || text.charAt(at) == '&')) {
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at = skipToContent(text, at, end);
        }
        return at;
    }

    /** The offset behind blanks, line breaks and comments. */
    static int skipToContent(String text, int from, int end) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '#') {
                at = endOfLine(text, at);
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                break;
            }
        }
        return Math.min(at, end);
    }

    /** Whether a mapping or sequence stands in brackets. */
    static boolean isInBrackets(String text, SyntaxNode node) {
        int at = contentStart(text, node);
        return !(node instanceof SyntaxScalar)
                && at < text.length()
                && (text.charAt(at) == '{' || text.charAt(at) == '[');
    }

    /** How many units of its line stand before an offset. */
    static int column(String text, int offset) {
        return offset - Lines.startOfLine(text, offset);
    }

    /** The offset of the break that ends the line, or the text's end. */
    static int endOfLine(String text, int offset) {
        int at = offset;
        while (at < text.length() && !Lines.isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset behind a break; the same where there is none. */
    static int behindBreak(String text, int offset) {
        if (offset < text.length() && Lines.isBreak(text.charAt(offset))) {
            return offset + (text.startsWith("\r\n", offset) ? 2 : 1);
        }
        return offset;
    }

    static boolean isBlankLine(String text, int lineStart) {
        return lineStart < text.length() && Lines.skipBlanks(text, lineStart) == endOfLine(text, lineStart);
    }

    static boolean isCommentLine(String text, int lineStart) {
        int at = Lines.skipBlanks(text, lineStart);
        return at < text.length() && text.charAt(at) == '#';
    }
}
