package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxAlias;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Minimal edits of a YAML text. Blocks stay blocks with the document's indentation and quotes; what stands in brackets is edited as
 * JSON is. What an alias or a merge key brings in is not edited by way of it.
 */
public final class YamlEdits implements DocumentEdits {

    private final SyntaxTree tree;
    private final String text;
    private final YamlStyle style;
    private final YamlWriter writer;
    private final YamlSharing sharing;
    private final YamlPaths places;
    private final JsonEdits brackets;

    private YamlEdits(SyntaxTree tree) {
        this.tree = tree;
        this.text = tree.text();
        this.style = YamlStyle.of(tree);
        this.writer = new YamlWriter(style);
        this.sharing = new YamlSharing(tree);
        this.places = new YamlPaths(tree, text, sharing);
        this.brackets = JsonEdits.of(tree, style.brackets(), writer.scalars().inBrackets());
    }

    /**
     * Edits of a whole document. Of a broken one the tree ends at the error: what an edit would take for the end of something may go
     * on behind it.
     *
     * @throws UneditablePlace where the document has errors
     */
    public static YamlEdits of(SyntaxTree tree) {
        if (tree.root().isPresent() && !tree.errors().isEmpty()) {
            SyntaxError first = tree.errors().getFirst();
            int line = tree.positionOf(first.range().start()).line();
            throw new UneditablePlace(
                    "This cannot be done while the code has errors. Line " + line + ": " + first.message() + ".");
        }
        return new YamlEdits(tree);
    }

    @Override
    public TextChange set(SyntaxPath path, JsonNode value) {
        TreeEditor editor = new TreeEditor(tree);
        ValueMerge.into(editor, path, value);
        return editor.change();
    }

    /** YAML cannot keep JSON's comments: the value counts. YAML is taken, too. */
    @Override
    public TextChange setText(SyntaxPath path, String json) {
        SyntaxTree written = DocumentFormat.of(json).parse(json);
        return set(path, SyntaxJson.toJson(written.root().orElseThrow(() -> new IllegalArgumentException("No value"))));
    }

    @Override
    public TextChange replaceValue(SyntaxPath path, JsonNode value) {
        sharing.checkOwnPlace(path);
        Optional<SyntaxAlias> alias = sharing.alias(path);
        SyntaxNode old = tree.find(path).orElse(null);
        if (alias.isEmpty() && old instanceof SyntaxScalar scalar && !value.isContainerNode()) {
            return replaceScalar(path, scalar, value);
        }
        if (!places.isWithinBrackets(path)) {
            return replace(path, writer.value(value));
        }
        return alias.isPresent()
                ? TextChange.of(TextEdit.replace(alias.get().range(), brackets.onOneLine(value)))
                : brackets.replaceValue(path, value);
    }

    private TextChange replaceScalar(SyntaxPath path, SyntaxScalar old, JsonNode value) {
        int start = YamlPlaces.contentStart(text, old);
        boolean tagged = start > old.range().start();
        char first = start < text.length() && old.range().length() > 0 ? text.charAt(start) : ' ';
        boolean flow = places.isWithinBrackets(path);
        if (value.isTextual() && Literal.allows(value.textValue()) && !flow) {
            boolean keepsIndent = first == '|';
            String indent = keepsIndent ? literalIndent(path, old) : style.step();
            return replace(path, YamlText.inline(Literal.write(value.textValue(), indent, style.lineEnd())));
        }
        String written =
                writer.scalars().inPlaceOf(first, old.kind() == SyntaxScalar.Kind.STRING && !tagged, value, flow);
        boolean folded = first == '>' && value.isTextual() && PlainScalar.allows(value.textValue(), false);
        if (folded) {
            written = ">-" + style.lineEnd() + literalIndent(path, old) + value.textValue();
        }
        if (flow && old.range().length() > 0) {
            return TextChange.of(TextEdit.replace(old.range(), written)).trimmed(text);
        }
        return replace(path, YamlText.inline(written)).trimmed(text);
    }

    /** The indentation of a literal's lines, counted from its key or dash. */
    private String literalIndent(SyntaxPath path, SyntaxScalar literal) {
        int line = YamlPlaces.behindBreak(
                text, YamlPlaces.endOfLine(text, literal.range().start()));
        while (line < literal.range().end() && YamlPlaces.isBlankLine(text, line)) {
            line = YamlPlaces.behindBreak(text, YamlPlaces.endOfLine(text, line));
        }
        int deeper = Lines.indentAt(text, Math.min(line, text.length())).length()
                - places.place(path).column();
        return deeper > 0 && line < literal.range().end() ? " ".repeat(deeper) : style.step();
    }

    private TextChange replace(SyntaxPath path, YamlText written) {
        YamlValue place = places.place(path);
        if (place.range().length() > 0 && sharing.alias(path).isEmpty()) {
            sharing.checkUnused(inside(place.range()));
        }
        return place.replace(written, style);
    }

    /** What goes when a value is replaced; the value itself may be used elsewhere, its anchor stays. */
    private static TextRange inside(TextRange range) {
        return range.length() < 2 ? range : new TextRange(range.start() + 1, range.end());
    }

    @Override
    public TextChange removeAll(SyntaxPath container, Collection<?> steps) {
        sharing.checkOwn(container);
        SortedSet<Integer> children = new TreeSet<>();
        SyntaxNode node = node(container);
        for (Object step : steps) {
            children.addAll(Children.positions(node, step));
            if (!children.isEmpty()) {
                sharing.checkOwnPlace(container.then(step));
            }
        }
        if (children.isEmpty()) {
            return TextChange.NONE;
        }
        if (places.isFlow(node)) {
            return brackets(container).removeAll(container, steps);
        }
        YamlBlock block = places.block(container);
        if (children.size() == block.size() && !block.merges()) {
            sharing.checkUnused(block.range());
            return places.place(container).replace(YamlText.inline(node instanceof SyntaxObject ? "{}" : "[]"), style);
        }
        TextChange change = new YamlRemoval(block).of(children);
        change.edits().forEach(edit -> sharing.checkUnused(edit.range()));
        return change;
    }

    @Override
    public TextChange insertMember(SyntaxPath object, int index, String key, JsonNode value) {
        return places.isFlowInside(object)
                ? brackets(object).insertMember(object, index, key, value)
                : insert(object, index, new YamlText(YamlText.Kind.MAPPING, writer.member(key, writer.value(value))));
    }

    @Override
    public TextChange insertMemberText(SyntaxPath object, int index, String key, String value) {
        SyntaxNode written = alone(value).root().orElseThrow();
        if (places.isFlowInside(object)) {
            return brackets(object).insertMember(object, index, key, SyntaxJson.toJson(written));
        }
        YamlText.Kind kind = written instanceof SyntaxScalar || YamlPlaces.isInBrackets(value, written)
                ? YamlText.Kind.INLINE
                : written instanceof SyntaxObject ? YamlText.Kind.MAPPING : YamlText.Kind.SEQUENCE;
        return insert(
                object, index, new YamlText(YamlText.Kind.MAPPING, writer.member(key, new YamlText(kind, value))));
    }

    @Override
    public TextChange insertRaw(SyntaxPath container, int index, String written) {
        if (!places.isFlowInside(container)) {
            YamlText.Kind kind =
                    node(container) instanceof SyntaxObject ? YamlText.Kind.MAPPING : YamlText.Kind.SEQUENCE;
            return insert(container, index, new YamlText(kind, written));
        }
        return switch (alone(written).root().orElseThrow()) {
            case SyntaxObject object -> {
                SyntaxMember member = object.members().getFirst();
                yield brackets(container)
                        .insertMember(
                                container,
                                index,
                                member.key(),
                                SyntaxJson.toJson(member.value().orElseThrow()));
            }
            case SyntaxArray array ->
                brackets(container)
                        .insertItem(
                                container,
                                index,
                                SyntaxJson.toJson(array.items().getFirst()));
            case SyntaxScalar scalar -> brackets(container).insertItem(container, index, SyntaxJson.toJson(scalar));
        };
    }

    /** A text as a document; without a break behind it a literal at its end would lose its own. */
    private static SyntaxTree alone(String written) {
        return DocumentFormat.YAML.parse(written + "\n");
    }

    @Override
    public TextChange insertItem(SyntaxPath array, int index, JsonNode value) {
        if (places.isFlowInside(array)) {
            return brackets(array).insertItem(array, index, value);
        }
        String dash = places.isFlow(node(array)) ? "- " : new YamlInsertion(places.block(array), style).dash();
        return insert(array, index, new YamlText(YamlText.Kind.SEQUENCE, writer.item(writer.value(value), dash)));
    }

    private TextChange insert(SyntaxPath container, int index, YamlText child) {
        sharing.checkOwn(container);
        return places.isFlow(node(container))
                ? places.place(container).replace(child, style)
                : new YamlInsertion(places.block(container), style).at(index, child.text());
    }

    @Override
    public TextChange moveItem(SyntaxPath array, int from, int to) {
        sharing.checkOwn(array);
        SyntaxNode node = node(array);
        if (!tree.aliases().isEmpty()) {
            sharing.checkUnused(((SyntaxArray) node).items().get(from).range());
        }
        return places.isFlow(node)
                ? brackets(array).moveItem(array, from, to)
                : YamlReordering.move(places.block(array), from, to);
    }

    @Override
    public TextChange renameKey(SyntaxPath path, String key) {
        sharing.checkOwnPlace(path);
        TextRange old = places.memberAt(path).keyRange();
        String written = writer.scalars().key(key, text.charAt(old.start()), places.isWithinBrackets(path));
        return TextChange.of(TextEdit.replace(old, written));
    }

    @Override
    public TextChange replaceMember(SyntaxPath path, String key, JsonNode value) {
        TextChange renamed = places.memberAt(path).key().equals(key) ? TextChange.NONE : renameKey(path, key);
        return renamed.and(replaceValue(path, value)).trimmed(text);
    }

    @Override
    public String rawText(SyntaxPath path) {
        sharing.checkOwnPlace(path);
        if (places.isFlow(node(path.parent()))) {
            return rawInBrackets(path);
        }
        YamlBlock block = places.block(path.parent());
        int entry = block.entries()
                .indexOf(block.entry(
                        Children.positions(node(path.parent()), path.last()).getLast()));
        return Indentation.outdent(text.substring(block.begin(entry), block.end(entry)), block.indent())
                .stripTrailing();
    }

    private String rawInBrackets(SyntaxPath path) {
        YamlText value = writer.value(SyntaxJson.toJson(node(path)));
        return path.last() instanceof String key ? writer.member(key, value) : writer.item(value, "- ");
    }

    @Override
    public String valueText(SyntaxPath path) {
        SyntaxNode node = node(path);
        if (sharing.alias(path).isPresent() || places.isWithinBrackets(path)) {
            return writer.value(SyntaxJson.toJson(node)).text();
        }
        int start = YamlPlaces.contentStart(text, node);
        String from = places.kind(node) == YamlText.Kind.INLINE
                ? " ".repeat(places.place(path).column())
                : " ".repeat(YamlPlaces.column(text, start));
        return Indentation.outdent(text.substring(start, node.range().end()), from);
    }

    @Override
    public int size(SyntaxPath container) {
        return places.size(container);
    }

    @Override
    public int indexAfter(SyntaxPath object, String key) {
        List<Integer> positions = Children.positions(node(object), key);
        return positions.isEmpty() ? 0 : positions.getLast() + 1;
    }

    private SyntaxNode node(SyntaxPath path) {
        return places.node(path);
    }

    /** Edits of what is in brackets; among aliases the places of its children are not known. */
    private JsonEdits brackets(SyntaxPath container) {
        sharing.checkOwn(container);
        TextRange range = node(container).range();
        for (SyntaxAlias alias : tree.aliases()) {
            if (alias.range().start() > range.start() && alias.range().end() < range.end()) {
                throw new UneditablePlace(
                        "Line " + tree.positionOf(alias.range().start()).line() + " uses *" + alias.name()
                                + " between brackets. Edit it in the code.");
            }
        }
        return brackets;
    }
}
