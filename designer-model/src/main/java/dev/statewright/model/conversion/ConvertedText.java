package dev.statewright.model.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.text.TextChange;
import java.util.ArrayList;
import java.util.List;

/** Writes converted fields over those that they come from: only what differs changes, comments stay beside their fields. */
final class ConvertedText {

    private ConvertedText() {}

    static void write(TreeEditor editor, SyntaxPath path, ConvertedFields fields) {
        fields.origins().forEach((to, from) -> {
            SyntaxObject now = editor.tree().object(path).orElseThrow();
            if (now.member(from).isPresent() && now.member(to).isEmpty()) {
                editor.edit(edits -> edits.renameKey(path.then(from), to));
            }
        });
        ObjectNode json = fields.json();
        List<String> gone = editor.tree().object(path).orElseThrow().members().stream()
                .map(member -> member.key())
                .filter(key -> !json.has(key) && !StateConversion.INNER.contains(key))
                .distinct()
                .toList();
        if (!gone.isEmpty()) {
            editor.apply(DocumentEdits.of(editor.tree()).removeAll(path, gone));
        }
        json.properties().forEach(field -> {
            if (!StateConversion.INNER.contains(field.getKey())) {
                setField(editor, path, field.getKey(), field.getValue());
            }
        });
    }

    static void setField(TreeEditor editor, SyntaxPath object, String name, JsonNode value) {
        SyntaxObject now = editor.tree().object(object).orElseThrow();
        now.get(name).ifPresent(old -> editor.apply(bareNames(editor, object.then(name), old, value)));
        editor.edit(edits -> now.member(name).isPresent()
                ? edits.set(object.then(name), value)
                : edits.insertMember(object, FieldOrder.indexFor(now, name), name, value));
    }

    /** {@code "a.$"} becomes {@code "a"} where it stands, so that what stands beside it stays there. */
    private static TextChange bareNames(TreeEditor editor, SyntaxPath path, SyntaxNode old, JsonNode value) {
        List<TextChange> changes = new ArrayList<>();
        collect(DocumentEdits.of(editor.tree()), path, old, value, changes);
        return TextChange.all(changes);
    }

    private static void collect(
            DocumentEdits edits, SyntaxPath path, SyntaxNode old, JsonNode value, List<TextChange> changes) {
        switch (old) {
            case SyntaxObject object -> {
                for (SyntaxMember member : object.members()) {
                    String key = member.key();
                    String bare = key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
                    if (!bare.equals(key)
                            && value.has(bare)
                            && object.member(bare).isEmpty()) {
                        changes.add(edits.renameKey(path.then(key), bare));
                    }
                    member.value().ifPresent(inner -> collect(edits, path.then(key), inner, value.path(key), changes));
                }
            }
            case SyntaxArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    collect(edits, path.then(i), array.items().get(i), value.path(i), changes);
                }
            }
            case SyntaxScalar _ -> {}
        }
    }
}
