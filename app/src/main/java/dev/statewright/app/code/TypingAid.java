package dev.statewright.app.code;

import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a key does beyond its character: indents new lines, closes brackets and quotes, removes empty pairs. */
final class TypingAid {

    private static final Pattern FIRST_INDENT = Pattern.compile("\\n([ \\t]+)\\S");
    private static final String OPENING = "{[\"";
    private static final String CLOSING = "}]\"";

    /**
     * The outcome of a key.
     *
     * @param caret offset afterwards
     */
    record Outcome(TextEdit edit, int caret) {}

    private TypingAid() {}

    /**
     * Enter: keeps the line's indent, adds one after an opening bracket or, in YAML, after a key without a value, and puts a closing
     * bracket on a line of its own.
     *
     * @param unit one step of indentation
     */
    static Outcome enter(String text, TextRange selection, String unit, CodeLanguage language) {
        int start = selection.start();
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        String indent = indentAt(text, lineStart, start);
        char before = lastVisible(text, lineStart, start);
        boolean opened = before == '{' || before == '[';
        boolean key = language == CodeLanguage.YAML && before == ':';
        String inner =
                "\n" + indent + (key ? " ".repeat(dashes(text, lineStart, start)) : "") + (opened || key ? unit : "");
        char after = selection.end() < text.length() ? text.charAt(selection.end()) : ' ';
        boolean closes = opened && (after == '}' || after == ']');
        String inserted = closes ? inner + "\n" + indent : inner;
        return new Outcome(TextEdit.replace(selection, inserted), start + inner.length());
    }

    /** How much further than its dashes what stands in a YAML list is indented. */
    private static int dashes(String text, int lineStart, int end) {
        int at = lineStart + indentAt(text, lineStart, end).length();
        int begin = at;
        while (at + 1 < end && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
            at += 2;
        }
        return at - begin;
    }

    /** A typed character, where it is a bracket or a quote that needs something beyond itself. */
    static Optional<Outcome> typed(String text, TextRange selection, char typed) {
        int at = selection.start();
        char after = selection.end() < text.length() ? text.charAt(selection.end()) : '\n';
        if (selection.length() == 0 && CLOSING.indexOf(typed) >= 0 && after == typed) {
            return Optional.of(new Outcome(TextEdit.insert(at, ""), at + 1));
        }
        int opening = OPENING.indexOf(typed);
        if (opening < 0 || selection.length() == 0 && !roomForPair(text, at, typed, after)) {
            return Optional.empty();
        }
        // who selects several lines or all there is and types a bracket writes something else in their place
        String selected = selection.of(text);
        boolean replaced = selected.indexOf('\n') >= 0 || selection.length() == text.length();
        String inside = replaced ? "" : selected;
        String pair = typed + inside + CLOSING.charAt(opening);
        return Optional.of(new Outcome(TextEdit.replace(selection, pair), at + 1 + inside.length()));
    }

    /** Backspace between an empty pair: removes both. */
    static Optional<Outcome> backspace(String text, TextRange selection) {
        int at = selection.start();
        if (selection.length() > 0 || at == 0 || at == text.length()) {
            return Optional.empty();
        }
        int opening = OPENING.indexOf(text.charAt(at - 1));
        if (opening < 0 || text.charAt(at) != CLOSING.charAt(opening)) {
            return Optional.empty();
        }
        return Optional.of(new Outcome(TextEdit.remove(new TextRange(at - 1, at + 1)), at - 1));
    }

    /** One step of indent as the text has it: two spaces where it has none yet. */
    static String unit(String text) {
        Matcher first = FIRST_INDENT.matcher(text);
        return first.find() ? first.group(1) : "  ";
    }

    private static boolean roomForPair(String text, int at, char typed, char after) {
        if (typed == '"' && at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '"')) {
            return false;
        }
        return Character.isWhitespace(after) || ",]}:".indexOf(after) >= 0;
    }

    private static String indentAt(String text, int lineStart, int end) {
        int i = lineStart;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return text.substring(lineStart, i);
    }

    private static char lastVisible(String text, int lineStart, int end) {
        for (int i = end - 1; i >= lineStart; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }
}
