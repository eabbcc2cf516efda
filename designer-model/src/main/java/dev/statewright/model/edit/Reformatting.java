package dev.statewright.model.edit;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.Optional;

/**
 * Indents a definition anew. Tokens, their order, comments and quotes stay; a definition that is written on one line within another file
 * stays on its line.
 */
public final class Reformatting {

    private Reformatting() {}

    /**
     * @param indent blanks for each level
     * @throws UneditablePlace where the text has errors, or cannot be indented so without becoming something else
     */
    public static TextChange of(SyntaxTree tree, int indent) {
        if (!tree.errors().isEmpty()) {
            SyntaxError first = tree.errors().getFirst();
            throw new UneditablePlace("It has errors. Line "
                    + tree.positionOf(first.range().start()).line() + ": " + first.message() + ".");
        }
        TextChange change = change(tree, indent).trimmed(tree.text());
        SyntaxTree after = tree.reread(change);
        boolean same = after.errors().isEmpty()
                && after.comments().size() == tree.comments().size()
                && after.root().map(SyntaxJson::toJson).equals(tree.root().map(SyntaxJson::toJson));
        if (!same) {
            throw new UneditablePlace("Its lines cannot be indented by " + indent
                    + " blanks without changing what they say; indent them by hand.");
        }
        return change;
    }

    private static TextChange change(SyntaxTree tree, int indent) {
        if (tree.hosted().isPresent()) {
            return hosted(tree.hosted().get(), indent);
        }
        TextRange range = tree.embedding().isPresent()
                ? tree.root().orElseThrow().range()
                : new TextRange(0, tree.text().length());
        return switch (tree.format()) {
            case YAML -> YamlIndentation.of(tree, range, indent);
            case HCL -> BracketIndentation.of(tree.text(), range, indent);
            case JSON ->
                tree.embedding().isEmpty()
                        ? TextChange.between(tree.text(), JsonReformatter.reformat(tree.text(), indent))
                        : TextChange.of(TextEdit.replace(range, part(tree, range, indent)));
        };
    }

    /** An object within JSON: its lines begin where the line of its key does. */
    private static String part(SyntaxTree tree, TextRange range, int indent) {
        String written = range.of(tree.text());
        if (!Lines.hasBreak(written)) {
            return written;
        }
        int line = tree.embedding()
                .flatMap(where -> where instanceof EmbeddedTree(var _, var path)
                        ? tree.whole().member(path).map(SyntaxMember::range)
                        : Optional.empty())
                .orElse(range)
                .start();
        String lineEnd = Lines.firstBreak(tree.text());
        return Indentation.shift(
                JsonReformatter.reformat(written, indent).stripTrailing(),
                "",
                Lines.indentAt(tree.text(), line),
                lineEnd);
    }

    private static TextChange hosted(HostedText host, int indent) {
        SyntaxTree alone = host.tree();
        String text = alone.text();
        if (!Lines.hasBreak(text.strip()) || alone.format() != DocumentFormat.JSON) {
            return TextChange.NONE;
        }
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        String written = Indentation.shift(
                JsonReformatter.reformat(text.substring(start, end), indent).stripTrailing(),
                "",
                Lines.isFirstOnLine(text, start) && start > 0 ? Lines.indentAt(text, start) : lastIndent(text, end),
                Lines.firstBreak(text));
        return host.inFile(TextChange.of(TextEdit.replace(new TextRange(start, end), written)));
    }

    /** Behind a quote, the closing bracket's line says where the definition begins. */
    private static String lastIndent(String text, int end) {
        return Lines.indentAt(text, end - 1);
    }
}
