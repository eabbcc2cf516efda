package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.Collection;
import java.util.List;

/**
 * Minimal edits of a document's text at a path, in whatever format it is written. What is added is written in the document's style,
 * lines that an edit does not concern stay byte for byte, comments stay with what they stand beside. Every method leaves the tree
 * alone and gives a change of its text.
 */
public sealed interface DocumentEdits permits JsonEdits, YamlEdits, EmbeddedEdits, HostedEdits {

    /** The edits of the tree's format. */
    static DocumentEdits of(SyntaxTree tree) {
        if (tree.hosted().isPresent()) {
            return HostedEdits.of(tree.hosted().get());
        }
        if (tree.embedding().orElse(null) instanceof EmbeddedTree(var _, SyntaxPath base)) {
            return new EmbeddedEdits(of(tree.whole()), base);
        }
        return switch (tree.format()) {
            case JSON -> JsonEdits.of(tree);
            case YAML -> YamlEdits.of(tree);
            case HCL -> HclEdits.of(tree);
        };
    }

    /**
     * Gives the place at {@code path} this value. Inside a value that is there already only what differs is changed; a member that is
     * missing becomes the last one of its object.
     *
     * @throws IllegalArgumentException where there is no such object or array
     * @throws UneditablePlace where the place is written elsewhere in the document
     */
    TextChange set(SyntaxPath path, JsonNode value);

    /** Gives the place at {@code path} a value written by somebody else, kept as it is as far as the format allows. */
    TextChange setText(SyntaxPath path, String json);

    /** Replaces a value by another one as a whole. */
    TextChange replaceValue(SyntaxPath path, JsonNode value);

    /**
     * Removes a member or item.
     *
     * @throws IllegalArgumentException where there is none
     */
    default TextChange remove(SyntaxPath path) {
        return removeAll(path.parent(), List.of(path.last()));
    }

    /**
     * Removes several members of an object (all of that key, if it is repeated) or items of an array at once.
     *
     * @param steps keys or indexes
     */
    TextChange removeAll(SyntaxPath container, Collection<?> steps);

    /** Inserts a member so that {@code index} members stand before it. */
    TextChange insertMember(SyntaxPath object, int index, String key, JsonNode value);

    /** Inserts a member whose value is written as {@link #valueText} gives it, but moved to its depth. */
    TextChange insertMemberText(SyntaxPath object, int index, String key, String value);

    /** Inserts a member or item as {@link #rawText} gives it, comments and all. */
    TextChange insertRaw(SyntaxPath container, int index, String written);

    /** Inserts an item so that {@code index} items stand before it. */
    TextChange insertItem(SyntaxPath array, int index, JsonNode value);

    default TextChange removeItem(SyntaxPath array, int index) {
        return removeAll(array, List.of(index));
    }

    /** Moves an item to another position; {@code to} counts without the item itself. */
    TextChange moveItem(SyntaxPath array, int from, int to);

    TextChange renameKey(SyntaxPath path, String key);

    /**
     * Replaces a whole member, key and value, in its place: {@code "End": true} by {@code "Next": "…"}. What stands between key and
     * value stays.
     */
    TextChange replaceMember(SyntaxPath path, String key, JsonNode value);

    /**
     * A member or item as written, for {@link #insertRaw}: its first line has no indentation, its others count from there. The
     * comments beside it are part of it.
     */
    String rawText(SyntaxPath path);

    /** A value as written, its lines counted from no indentation, for {@link #insertMemberText}. */
    String valueText(SyntaxPath path);

    /** How many members or items a container has. */
    int size(SyntaxPath container);

    /** How many members stand before the one of that key, including it; 0 where there is none. */
    int indexAfter(SyntaxPath object, String key);
}
