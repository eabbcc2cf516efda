package dev.statewright.app.studio;

import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the status bar says of a document's text. */
final class DocumentFacts {

    private static final Pattern FIRST_INDENT = Pattern.compile("\\R([ \\t]+)\\S");

    private DocumentFacts() {}

    /** How many states there are, and in which language: "10 states · JSONPath". */
    static String states(AslDocument document) {
        int count = document.machine().states().size();
        String word = document.machine().queryLanguage().word();
        return Words.text(count == 1 ? "studio.one-state" : "studio.states", count) + " · " + word;
    }

    /** How the text is written: "UTF-8 · LF · 2 spaces". */
    static String writing(String text) {
        return "UTF-8 · " + lineEnds(text) + " · " + indent(text);
    }

    private static String lineEnds(String text) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return text.indexOf('\r') >= 0 ? "CR" : "LF";
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? "CRLF" : "LF";
    }

    private static String indent(String text) {
        Matcher first = FIRST_INDENT.matcher(text);
        if (!first.find()) {
            return Words.text("studio.no-indent");
        }
        String indent = first.group(1);
        return indent.charAt(0) == '\t' ? Words.text("studio.tabs") : Words.text("studio.spaces", indent.length());
    }
}
