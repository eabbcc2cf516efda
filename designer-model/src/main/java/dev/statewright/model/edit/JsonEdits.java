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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Minimal edits of a JSON text at a path. What is added is written in the document's style, lines that an edit does not concern stay
 * byte for byte, comments stay with what they stand beside. Every method leaves the tree alone and gives a change of its text.
 */
public final class JsonEdits implements DocumentEdits {

    /** A container on one line has neighbours on one line, as long as they are no longer than this. */
    private static final int LONGEST_LINE = 100;

    private final SyntaxTree tree;
    private final JsonStyle style;
    private final JsonWriter writer;

    private JsonEdits(SyntaxTree tree, JsonStyle style, Spelling spelling) {
        this.tree = tree;
        this.style = style;
        this.writer = new JsonWriter(style, spelling);
    }

    public static JsonEdits of(SyntaxTree tree) {
        return of(tree, JsonStyle.of(tree), Spelling.JSON);
    }

    /** Edits of what stands in brackets in a text that is otherwise no JSON. */
    static JsonEdits of(SyntaxTree tree, JsonStyle style, Spelling spelling) {
        return new JsonEdits(tree, style, spelling);
    }

    public JsonStyle style() {
        return style;
    }

    @Override
    public TextChange set(SyntaxPath path, JsonNode value) {
        TreeEditor editor = new TreeEditor(tree);
        ValueMerge.into(editor, path, value);
        return editor.change();
    }

    @Override
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

    @Override
    public TextChange replaceValue(SyntaxPath path, JsonNode value) {
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

    @Override
    public TextChange removeAll(SyntaxPath container, Collection<?> steps) {
        SortedSet<Integer> children = new TreeSet<>();
        SyntaxNode node = node(container);
        for (Object step : steps) {
            children.addAll(Children.positions(node, step));
        }
        return children.isEmpty() ? TextChange.NONE : Removal.of(container(container), children);
    }

    @Override
    public TextChange insertMember(SyntaxPath object, int index, String key, JsonNode value) {
        return insert(object, index, place -> writer.key(key) + style.colon() + write(value, place));
    }

    @Override
    public TextChange insertMemberText(SyntaxPath object, int index, String key, String json) {
        return insertRaw(object, index, writer.key(key) + style.colon() + json.strip());
    }

    @Override
    public TextChange insertRaw(SyntaxPath container, int index, String written) {
        return insert(container, index, place -> Indentation.shift(written, "", place.indent(), style.lineEnd()));
    }

    @Override
    public TextChange insertItem(SyntaxPath array, int index, JsonNode value) {
        return insert(array, index, place -> write(value, place));
    }

    @Override
    public TextChange moveItem(SyntaxPath array, int from, int to) {
        return Reordering.move(container(array), from, to);
    }

    @Override
    public TextChange renameKey(SyntaxPath path, String key) {
        return TextChange.of(TextEdit.replace(memberAt(path).keyRange(), writer.key(key)));
    }

    @Override
    public TextChange replaceMember(SyntaxPath path, String key, JsonNode value) {
        SyntaxMember member = memberAt(path);
        String between = member.value()
                .map(old -> tree.text()
                        .substring(member.keyRange().end(), old.range().start()))
                .orElse(style.colon());
        String written = writer.key(key) + between + writer.onOneLine(value);
        int end = member.value().isPresent() ? member.range().end() : behindColon(member);
        TextRange range = new TextRange(member.range().start(), end);
        return TextChange.of(TextEdit.replace(range, written)).trimmed(tree.text());
    }

    @Override
    public String rawText(SyntaxPath path) {
        Container container = container(path.parent());
        int child = Children.positions(node(path.parent()), path.last()).getLast();
        int start = container.before(child).leadingStart();
        String indent = Lines.indentAt(tree.text(), start);
        String written = Indentation.outdent(tree.text().substring(start, container.end(child)), indent);
        String besideIt = container.tail(child).of(tree.text()).strip();
        return besideIt.isEmpty() ? written : besideIt + style.lineEnd() + written;
    }

    @Override
    public String valueText(SyntaxPath path) {
        int start = node(path).range().start();
        return Indentation.outdent(node(path).range().of(tree.text()), Lines.indentAt(tree.text(), start));
    }

    @Override
    public int size(SyntaxPath container) {
        return container(container).size();
    }

    @Override
    public int indexAfter(SyntaxPath object, String key) {
        var positions = Children.positions(node(object), key);
        return positions.isEmpty() ? 0 : positions.getLast() + 1;
    }

    private TextChange insert(SyntaxPath path, int index, Function<Place, String> child) {
        boolean surroundedByOneLine = !path.isRoot() && container(path.parent()).isOnOneLine();
        return new Insertion(container(path), style, child).at(index, surroundedByOneLine);
    }

    String onOneLine(JsonNode value) {
        return writer.onOneLine(value);
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
        return Container.of(tree.text(), node(path), writer.betweenMembers());
    }

    private SyntaxMember memberAt(SyntaxPath path) {
        return tree.member(path).orElseThrow(() -> new IllegalArgumentException("No member at " + path));
    }
}
