package dev.statewright.app.inspector.field;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import dev.statewright.runtime.history.Json;

/** A value of the document for a field that takes JSON: as it is written there, moved to the left margin; from YAML and Terraform the same as JSON. */
final class RawText {

    private RawText() {}

    /** The value's text; empty where there is none. */
    static String of(AslDocument document, SyntaxPath path) {
        return document.tree()
                .find(path)
                .map(node -> document.format() == DocumentFormat.JSON
                        ? outdented(document.text(), node.range())
                        : Json.writeIndented(SyntaxJson.toJson(node)))
                .orElse("");
    }

    private static String outdented(String text, TextRange range) {
        int lineStart = text.lastIndexOf('\n', range.start() - 1) + 1;
        int end = lineStart;
        while (end < range.start() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        String indent = text.substring(lineStart, end);
        return range.of(text).replace("\r\n", "\n").replace("\n" + indent, "\n");
    }
}
