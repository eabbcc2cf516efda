package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Minimal edits of a JSON text at a path. What is added is written in the document's style, lines that an edit does not concern stay
 * byte for byte, comments stay with what they stand beside. Every method leaves the tree alone and gives a change of its text.
 */
public final class JsonEdits {

    /** A container on one line has neighbours on one line, as long as they are no longer than this. */
    private static final int LONGEST_LINE = 100;

    private final SyntaxTree tree;
    private final JsonStyle style;
    private final JsonWriter writer;

    private JsonEdits(SyntaxTree tree) {
        this.tree = tree;
        this.style = JsonStyle.of(tree);
        this.writer = new JsonWriter(style);
    }

    public static JsonEdits of(SyntaxTree tree) {
        return new JsonEdits(tree);
    }

    public JsonStyle style() {
        return style;
    }

    /**
     * Gives the place at {@code path} this value. Inside a value that is there already only what differs is changed; a member that is
     * missing becomes the last one of its object.
     *
     * @throws IllegalArgumentException where there is no such object or array
     */
    public TextChange set(SyntaxPath path, JsonNode value) {
        TreeEditor editor = new TreeEditor(tree);
        ValueMerge.into(editor, path, value);
        return editor.change();
    }

    /** Gives the place at {@code path} a value written by somebody else: {@code json} is kept as it is, but moved to its depth. */
    public TextChange setText(SyntaxPath path, String json) {
        if (tree.find(path).isEmpty() && tree.member(path).isEmpty()) {
            return insertMemberText(path.parent(), size(path.parent()), (String) path.last(), json);
        }
        int line = tree.find(path)
                .map(node -> node.range().start())
                .orElseGet(() -> memberAt(path).range().start());
        String indent = Lines.indentAt(tree.text(), line);
        return replace(path, Indentation.shift(json.strip(), "", indent, style.lineEnd()));
    }

    /** Replaces a value by another one as a whole. */
    TextChange replaceValue(SyntaxPath path, JsonNode value) {
        int line = tree.find(path)
                .map(node -> node.range().start())
                .orElseGet(() -> memberAt(path).range().start());
        String indent = Lines.indentAt(tree.text(), line);
        boolean oneLine = tree.find(path)
                .filter(node -> !(node instanceof SyntaxScalar) && node.range().length() > 2)
                .filter(node -> !Lines.hasBreak(
                        tree.text(), node.range().start(), node.range().end()))
                .isPresent();
        return replace(path, write(value, new Place(indent, oneLine, false)));
    }

    private TextChange replace(SyntaxPath path, String written) {
        TextEdit edit = tree.find(path)
                .map(node -> TextEdit.replace(node.range(), written))
                .orElseGet(() -> valueAfterKey(memberAt(path), written));
        return TextChange.of(edit).trimmed(tree.text());
    }

    private TextEdit valueAfterKey(SyntaxMember member, String written) {
        return TextEdit.replace(new TextRange(member.keyRange().end(), behindColon(member)), style.colon() + written);
    }

    /** Where the value of a key without value would begin. */
    private int behindColon(SyntaxMember member) {
        int at = Lines.skipBlanks(tree.text(), member.keyRange().end());
        boolean colon = at < tree.text().length() && tree.text().charAt(at) == ':';
        return colon ? at + 1 : member.keyRange().end();
    }

    /**
     * Removes a member or item.
     *
     * @throws IllegalArgumentException where there is none
     */
    public TextChange remove(SyntaxPath path) {
        return removeAll(path.parent(), List.of(path.last()));
    }

    /**
     * Removes several members of an object (all of that key, if it is repeated) or items of an array at once.
     *
     * @param steps keys or indexes
     */
    public TextChange removeAll(SyntaxPath container, Collection<?> steps) {
        SortedSet<Integer> children = new TreeSet<>();
        SyntaxNode node = node(container);
        for (Object step : steps) {
            children.addAll(Children.positions(node, step));
        }
        return children.isEmpty() ? TextChange.NONE : Removal.of(container(container), children);
    }

    /** Inserts a member so that {@code index} members stand before it. */
    public TextChange insertMember(SyntaxPath object, int index, String key, JsonNode value) {
        return insert(object, index, place -> JsonWriter.quote(key) + style.colon() + write(value, place));
    }

    /** Inserts a member whose value is {@code json}, kept as it is, but moved from no indentation to its depth. */
    public TextChange insertMemberText(SyntaxPath object, int index, String key, String json) {
        return insertRaw(object, index, JsonWriter.quote(key) + style.colon() + json.strip());
    }

    /** Inserts a member or item as written, comments and all; its first line has no indentation, its others count from there. */
    public TextChange insertRaw(SyntaxPath container, int index, String written) {
        return insert(container, index, place -> Indentation.shift(written, "", place.indent(), style.lineEnd()));
    }

    /** Inserts an item so that {@code index} items stand before it. */
    public TextChange insertItem(SyntaxPath array, int index, JsonNode value) {
        return insert(array, index, place -> write(value, place));
    }

    public TextChange removeItem(SyntaxPath array, int index) {
        return removeAll(array, List.of(index));
    }

    /** Moves an item to another position; {@code to} counts without the item itself. */
    public TextChange moveItem(SyntaxPath array, int from, int to) {
        return Reordering.move(container(array), from, to);
    }

    public TextChange renameKey(SyntaxPath path, String key) {
        return TextChange.of(TextEdit.replace(memberAt(path).keyRange(), JsonWriter.quote(key)));
    }

    /**
     * Replaces a whole member, key and value, in its place: {@code "End": true} by {@code "Next": "…"}. What stands between key and
     * value stays.
     */
    public TextChange replaceMember(SyntaxPath path, String key, JsonNode value) {
        SyntaxMember member = memberAt(path);
        String between = member.value()
                .map(old -> tree.text()
                        .substring(member.keyRange().end(), old.range().start()))
                .orElse(style.colon());
        String written = JsonWriter.quote(key) + between + writer.onOneLine(value);
        int end = member.value().isPresent() ? member.range().end() : behindColon(member);
        TextRange range = new TextRange(member.range().start(), end);
        return TextChange.of(TextEdit.replace(range, written)).trimmed(tree.text());
    }

    /**
     * A member or item as written, for {@link #insertRaw}: its first line has no indentation, its others count from there. The
     * comments above it are part of it; one behind it comes above it.
     */
    public String rawText(SyntaxPath path) {
        Container container = container(path.parent());
        int child = Children.positions(node(path.parent()), path.last()).getLast();
        int start = container.before(child).leadingStart();
        String indent = Lines.indentAt(tree.text(), start);
        String written = Indentation.outdent(tree.text().substring(start, container.end(child)), indent);
        String besideIt = container.tail(child).of(tree.text()).strip();
        return besideIt.isEmpty() ? written : besideIt + style.lineEnd() + written;
    }

    /** A value as written, its lines counted from no indentation, for {@link #insertMemberText}. */
    public String valueText(SyntaxPath path) {
        int start = node(path).range().start();
        return Indentation.outdent(node(path).range().of(tree.text()), Lines.indentAt(tree.text(), start));
    }

    /** How many members or items a container has. */
    public int size(SyntaxPath container) {
        return container(container).size();
    }

    /** How many members stand before the one of that key, including it; 0 where there is none. */
    public int indexAfter(SyntaxPath object, String key) {
        var positions = Children.positions(node(object), key);
        return positions.isEmpty() ? 0 : positions.getLast() + 1;
    }

    private TextChange insert(SyntaxPath path, int index, Function<Place, String> child) {
        boolean surroundedByOneLine = !path.isRoot() && container(path.parent()).isOnOneLine();
        return new Insertion(container(path), style, child).at(index, surroundedByOneLine);
    }

    private String write(JsonNode value, Place place) {
        if (place.oneLine()) {
            String written = writer.onOneLine(value);
            if (place.forcedOneLine() || written.length() <= LONGEST_LINE) {
                return written;
            }
        }
        return writer.lines(value, place.indent());
    }

    private SyntaxNode node(SyntaxPath path) {
        return tree.find(path).orElseThrow(() -> new IllegalArgumentException("Nothing at " + path));
    }

    private Container container(SyntaxPath path) {
        return Container.of(tree.text(), node(path));
    }

    private SyntaxMember memberAt(SyntaxPath path) {
        return tree.member(path).orElseThrow(() -> new IllegalArgumentException("No member at " + path));
    }
}
