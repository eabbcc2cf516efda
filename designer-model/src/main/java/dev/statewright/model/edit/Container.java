package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.text.TextRange;
import java.util.List;

/**
 * An object or array in its text: its children (members or items) and what stands between them.
 *
 * @param open offset of the opening bracket
 * @param separator what stands between children on lines of their own: a comma, in Terraform's objects nothing
 * @param close offset of the closing bracket, or of the end of what there is where it is missing
 */
record Container(String text, int open, int close, List<TextRange> children, String separator) {

    static Container of(String text, SyntaxNode node) {
        return of(text, node, ",");
    }

    /**
     * @param betweenMembers what an object has between members on lines of their own
     */
    static Container of(String text, SyntaxNode node, String betweenMembers) {
        List<TextRange> children = switch (node) {
            case SyntaxObject object ->
                object.members().stream().map(SyntaxMember::range).toList();
            case SyntaxArray array ->
                array.items().stream().map(SyntaxNode::range).toList();
            case SyntaxScalar _ -> throw new IllegalArgumentException("Not a container: " + node);
        };
        int start = node.range().start();
        int end = node.range().end();
        char closer = node instanceof SyntaxObject ? '}' : ']';
        int contentEnd = children.isEmpty() ? start + 1 : children.getLast().end();
        boolean closed = end > contentEnd && text.charAt(end - 1) == closer;
        Container container = new Container(
                text, start, closed ? end - 1 : end, children, node instanceof SyntaxObject ? betweenMembers : ",");
        return container.hasCommas() ? new Container(text, start, container.close(), children, ",") : container;
    }

    /** Whether there are commas where none are needed: then new ones are welcome. */
    private boolean hasCommas() {
        for (int child = 1; separator.isEmpty() && child < size(); child++) {
            if (before(child).hasBreak() && before(child).comma() >= 0) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return children.size();
    }

    int start(int child) {
        return children.get(child).start();
    }

    int end(int child) {
        return children.get(child).end();
    }

    /** What stands before a child; for {@code size()} what stands before the closing bracket. */
    Gap before(int child) {
        int from = child == 0 ? open + 1 : end(child - 1);
        return Gap.read(text, from, child == size() ? Math.max(from, close) : start(child));
    }

    /** What stands behind a child. */
    Gap behind(int child) {
        return before(child + 1);
    }

    /** A child with the comments above it. */
    TextRange head(int child) {
        return new TextRange(before(child).leadingStart(), end(child));
    }

    /** The comment behind a child and its comma; empty where there is none. */
    TextRange tail(int child) {
        Gap gap = behind(child);
        int from = gap.comma() >= 0 && gap.comma() < gap.trailingEnd() ? gap.comma() + 1 : gap.start();
        return new TextRange(from, Math.max(from, gap.trailingEnd()));
    }

    boolean isOnOneLine() {
        return !Lines.hasBreak(text, open, close);
    }

    boolean isOnOneLine(int child) {
        return !Lines.hasBreak(text, start(child), end(child));
    }

    /** The indentation that a child on a line of its own has, seen from one of the others. */
    String indentOf(int child, JsonStyle style) {
        return Lines.isFirstOnLine(text, before(child).leadingStart())
                ? Lines.indentAt(text, start(child))
                : Lines.indentAt(text, open) + style.indent();
    }
}
