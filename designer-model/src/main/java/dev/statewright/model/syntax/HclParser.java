package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.Optional;

/**
 * Reads a Terraform file into the same tree as JSON: blocks by their type and labels, as Terraform's JSON syntax has them. Calls in
 * attributes are objects: {@code definition = jsonencode({…})} is {@code {"definition": {"jsonencode": [{…}]}}}. What only Terraform
 * knows is a substitution. Never fails. HCL native syntax specification, "Structural elements".
 */
public final class HclParser {

    private final HclScanner scanner;
    private final HclExpressions expressions;

    private HclParser(String text) {
        this.scanner = new HclScanner(text);
        this.expressions = new HclExpressions(scanner);
    }

    /** Reads a file, or a single object. Never fails. */
    public static SyntaxTree parse(String text) {
        HclParser parser = new HclParser(text);
        return parser.tree();
    }

    private SyntaxTree tree() {
        scanner.skipLines();
        SyntaxNode root;
        if (scanner.current() == '{') {
            root = expressions.read(false);
        } else {
            HclBody body = new HclBody(TextRange.at(scanner.at));
            body(body, 0);
            root = body.node(new TextRange(0, scanner.text.length()));
        }
        return new SyntaxTree(
                scanner.text,
                Optional.of(root),
                scanner.errors,
                scanner.comments,
                DocumentFormat.HCL,
                java.util.List.of());
    }

    /** Reads up to the brace that closes the body; gives where it ends. */
    private void body(HclBody body, int depth) {
        while (true) {
            scanner.skipLines();
            if (scanner.atEnd() || scanner.current() == '}' && depth > 0) {
                return;
            }
            int start = scanner.at;
            int end = scanner.endOfName(start);
            if (end == start || depth > JsonParser.DEEPEST) {
                scanner.error(start, start + 1, "Expected the name of a block or of an argument here");
                scanner.at = Math.max(start + 1, scanner.endOfLine(start));
                continue;
            }
            scanner.at = end;
            element(body, new TextRange(start, end), depth);
        }
    }

    private void element(HclBody body, TextRange name, int depth) {
        String word = name.of(scanner.text);
        scanner.skipBlank();
        if (scanner.current() == '=') {
            scanner.at++;
            scanner.skipBlank();
            SyntaxNode value = expressions.read(true);
            body.attribute(name, word, value);
            if (!scanner.expressionEnds()) {
                scanner.error(value.range().start(), value.range().end(), "Expected a new line after this value");
            }
            return;
        }
        HclBody inner = body.block(name, word);
        while (scanner.current() == '"' || scanner.endOfName(scanner.at) > scanner.at) {
            int start = scanner.at;
            boolean quoted = scanner.current() == '"';
            int end = quoted ? scanner.endOfQuoted(start) : scanner.endOfName(start);
            String label = quoted ? HclStrings.value(scanner, start, end) : scanner.text.substring(start, end);
            scanner.at = end;
            inner = inner.block(new TextRange(start, end), label);
            scanner.skipBlank();
        }
        if (scanner.current() != '{') {
            scanner.error(name.start(), name.end(), "Expected = and a value, or a block in braces, after this name");
            scanner.at = scanner.endOfLine(scanner.at);
            return;
        }
        int open = scanner.at++;
        body(inner, depth + 1);
        if (scanner.atEnd()) {
            scanner.error(open, open + 1, "This { is never closed");
        } else {
            scanner.at++;
        }
    }
}
