package dev.statewright.model.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON as people have it while they work: half-written, with comments, with {@code ${Substitutions}} outside quotes, with a
 * comma too many or too few. It never fails: every text has a tree, and a list of what is not JSON about it. Comments and bare
 * substitutions are no errors. RFC 8259.
 */
public final class JsonParser {

    /**
     * So many brackets may stand inside each other. What is deeper becomes one invalid scalar, so that whoever walks the tree may do
     * so by recursion.
     */
    public static final int DEEPEST = 500;

    private final JsonScanner scanner;
    private final int depth;
    private final List<OpenContainer> open = new ArrayList<>();
    private SyntaxNode root;

    private JsonParser(String text, int from, int depth) {
        this.scanner = new JsonScanner(text);
        this.scanner.at = from;
        this.depth = depth;
    }

    /** Reads a text. Never fails. */
    public static SyntaxTree parse(String text) {
        return new JsonParser(text, 0, 0).tree();
    }

    /**
     * Reads one object or array in the middle of a text.
     *
     * @param depth how many brackets stand around it
     * @return absent where it has errors or comments, or does not end where it should
     */
    static Optional<SyntaxNode> container(String text, int start, int end, int depth) {
        JsonParser parser = new JsonParser(text, start, depth);
        while (parser.root == null && parser.scanner.at < end && parser.scanner.errors.isEmpty()) {
            parser.step();
        }
        return Optional.ofNullable(parser.root)
                .filter(root -> root.range().end() == end
                        && parser.scanner.errors.isEmpty()
                        && parser.scanner.comments.isEmpty());
    }

    /**
     * Reads members in the middle of an object.
     *
     * @param first whether no member stands before them
     * @param last whether no member stands behind them
     * @return absent where they have errors or comments, or do not end where they should
     */
    static Optional<List<SyntaxMember>> members(
            String text, int start, int end, boolean first, boolean last, int depth) {
        JsonParser parser = new JsonParser(text, start, depth);
        OpenContainer object = new OpenContainer(true, start);
        object.wantsComma = !first;
        parser.open.add(object);
        parser.scanner.skipBlank();
        while (parser.scanner.at < end && parser.scanner.errors.isEmpty() && parser.root == null) {
            parser.step();
        }
        boolean any = !object.membersSoFar().isEmpty();
        boolean fits = parser.scanner.at == end
                && parser.open.size() == 1
                && parser.scanner.errors.isEmpty()
                && parser.scanner.comments.isEmpty()
                && (last ? object.openComma < 0 : object.openComma >= 0 || first && !any);
        return fits ? Optional.of(object.membersSoFar()) : Optional.empty();
    }

    private SyntaxTree tree() {
        scanner.skipBlank();
        if (scanner.atEnd()) {
            scanner.error(0, 0, "The document is empty; a workflow begins with {");
        }
        while (root == null && !scanner.atEnd()) {
            step();
        }
        endOfDocument();
        scanner.errors.sort((one, other) ->
                Integer.compare(one.range().start(), other.range().start()));
        return new SyntaxTree(scanner.text, Optional.ofNullable(root), scanner.errors, scanner.comments);
    }

    private void step() {
        char c = scanner.current();
        if (open.isEmpty()) {
            value("Expected { at the beginning of the document");
        } else if (c == '}' || c == ']') {
            close(c);
        } else if (c == ',') {
            comma();
        } else if (top().object) {
            member(c);
        } else {
            item();
        }
        scanner.skipBlank();
    }

    private OpenContainer top() {
        return open.getLast();
    }

    private void member(char c) {
        checkComma();
        SyntaxScalar key = c == '"' || c == '\'' ? scanner.string() : scanner.word();
        if (key == null) {
            if (c == '{' || c == '[') {
                SyntaxScalar lost = scanner.bracketed();
                scanner.error(
                        lost.range().start(),
                        lost.range().start() + 1,
                        "Expected a key in double quotes before this " + c);
            } else {
                skipUnexpected("Expected a key in double quotes");
            }
            return;
        }
        if (key.kind() != SyntaxScalar.Kind.STRING) {
            scanner.error(key.range().start(), key.range().end(), "Expected a key in double quotes");
        }
        top().key = key;
        scanner.skipBlank();
        boolean colon = scanner.current() == ':';
        if (colon) {
            scanner.at++;
            scanner.skipBlank();
        } else {
            scanner.error(key.range().start(), key.range().end(), "Expected a colon and a value after this key");
        }
        if (!memberValue() && colon) {
            scanner.error(key.range().start(), key.range().end(), "Expected a value for this key");
        }
    }

    /** Reads the pending key's value, or leaves the key without one. */
    private boolean memberValue() {
        char c = scanner.current();
        if (c == '"') {
            JsonScanner.Mark before = scanner.mark();
            SyntaxScalar string = scanner.string();
            scanner.skipBlank();
            if (scanner.current() != ':') {
                add(string);
                return true;
            }
            // "Next":  "End": true — the second string is the next key, not the first one's value
            scanner.backTo(before);
        } else if (!scanner.atEnd() && c != ',' && c != '}' && c != ']' && value("Expected a value for this key")) {
            return true;
        }
        if (top().addWithoutValue()) {
            repeated();
        }
        return false;
    }

    private void item() {
        checkComma();
        value("Expected a value");
    }

    private void checkComma() {
        OpenContainer top = top();
        if (top.wantsComma) {
            top.wantsComma = false;
            scanner.error(top.end - 1, top.end, "Expected a comma or " + top.closer() + " after this value");
        }
    }

    /** Reads a scalar or goes into a container. False where there is no value. */
    private boolean value(String expected) {
        char c = scanner.current();
        if (c == '{' || c == '[') {
            if (open.size() + depth < DEEPEST) {
                open.add(new OpenContainer(c == '{', scanner.at++));
            } else {
                SyntaxScalar tooDeep = scanner.bracketed();
                int start = tooDeep.range().start();
                scanner.error(start, start + 1, "This is nested deeper than " + DEEPEST + " levels and is not read");
                add(tooDeep);
            }
            return true;
        }
        SyntaxScalar scalar = c == '"' || c == '\'' ? scanner.string() : scanner.word();
        if (scalar == null) {
            skipUnexpected(expected);
            return false;
        }
        if (scalar.kind() == SyntaxScalar.Kind.INVALID) {
            scanner.error(
                    scalar.range().start(),
                    scalar.range().end(),
                    "Expected a value: a string in double quotes, a number, true, false, null, { or [");
        }
        add(scalar);
        return true;
    }

    private void add(SyntaxNode value) {
        if (open.isEmpty()) {
            root = value;
        } else if (top().add(value)) {
            repeated();
        }
    }

    private void repeated() {
        // the member was just added: its key stands where the container's newest member begins
        SyntaxMember newest = top().newest();
        scanner.error(
                newest.keyRange().start(),
                newest.keyRange().end(),
                "The key \"" + newest.key() + "\" occurs more than once in this object");
    }

    private void comma() {
        OpenContainer top = top();
        if (top.wantsComma) {
            top.wantsComma = false;
            top.openComma = scanner.at;
        } else {
            scanner.error(
                    scanner.at,
                    scanner.at + 1,
                    "Expected a " + (top.object ? "member" : "value") + " before this comma");
        }
        scanner.at++;
        top.end = scanner.at;
    }

    private void close(char c) {
        OpenContainer top = top();
        if (top.closer() == c) {
            if (top.openComma >= 0) {
                scanner.error(top.openComma, top.openComma + 1, "A comma may not stand before " + c);
            }
            scanner.at++;
            pop(scanner.at);
        } else if (open.stream().anyMatch(each -> each.closer() == c)) {
            scanner.error(scanner.at, scanner.at + 1, "Expected " + top.closer() + " before this " + c);
            pop(top.end);
        } else {
            scanner.error(scanner.at, scanner.at + 1, "This " + c + " closes nothing");
            scanner.at++;
        }
    }

    private void pop(int closedAt) {
        add(open.removeLast().close(closedAt));
    }

    private void skipUnexpected(String expected) {
        int start = scanner.at;
        scanner.at += Character.charCount(scanner.text.codePointAt(start));
        scanner.error(start, scanner.at, expected);
    }

    private void endOfDocument() {
        if (!open.isEmpty()) {
            int start = top().start;
            scanner.error(start, start + 1, "This " + scanner.text.charAt(start) + " is never closed");
            while (!open.isEmpty()) {
                pop(top().end);
            }
        } else if (!scanner.atEnd()) {
            scanner.error(scanner.at, scanner.text.length(), "Expected nothing more after the end of the value");
        }
    }
}
