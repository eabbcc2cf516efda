package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the value at a path into another one by touching only what differs: inside objects and arrays, too. */
final class ValueMerge {

    private final TreeEditor editor;

    private ValueMerge(TreeEditor editor) {
        this.editor = editor;
    }

    static void into(TreeEditor editor, SyntaxPath path, JsonNode value) {
        new ValueMerge(editor).merge(path, value);
    }

    private void merge(SyntaxPath path, JsonNode value) {
        Optional<SyntaxNode> node = editor.tree().find(path);
        if (node.isEmpty() && editor.tree().member(path).isEmpty()) {
            editor.edit(
                    edits -> edits.insertMember(path.parent(), edits.size(path.parent()), (String) path.last(), value));
            return;
        }
        JsonNode old = node.map(SyntaxJson::toJson).orElse(null);
        if (old != null && same(old, value)) {
            return;
        }
        if (new YamlSharing(editor.tree()).alias(path).isPresent()) {
            editor.edit(edits -> edits.replaceValue(path, value));
        } else if (old instanceof ObjectNode before
                && value instanceof ObjectNode after
                && keepsOrder(node.get(), after)) {
            mergeMembers(path, before, after);
        } else if (old instanceof ArrayNode before && value instanceof ArrayNode after && !before.isEmpty()) {
            mergeItems(path, before, after);
        } else {
            editor.edit(edits -> edits.replaceValue(path, value));
        }
    }

    /** Equal, numbers by what they are worth: 1.50 stays as it is written when somebody sets 1.5. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.equals(ValueMerge::compareScalars, other);
    }

    private static int compareScalars(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /** Whether the keys that both have stand in the same order, each once. */
    private static boolean keepsOrder(SyntaxNode before, ObjectNode after) {
        List<String> kept = ((SyntaxObject) before)
                .members().stream().map(SyntaxMember::key).filter(after::has).toList();
        List<String> wanted = new ArrayList<>();
        after.fieldNames().forEachRemaining(key -> {
            if (kept.contains(key)) {
                wanted.add(key);
            }
        });
        return !kept.isEmpty() && kept.equals(wanted);
    }

    private void mergeMembers(SyntaxPath path, ObjectNode before, ObjectNode after) {
        List<String> gone = new ArrayList<>();
        before.fieldNames().forEachRemaining(key -> {
            if (!after.has(key)) {
                gone.add(key);
            }
        });
        editor.edit(edits -> edits.removeAll(path, gone));
        String previous = null;
        for (var field : after.properties()) {
            String key = field.getKey();
            if (before.has(key)) {
                merge(path.then(key), field.getValue());
            } else {
                String anchor = previous;
                editor.edit(edits -> edits.insertMember(
                        path, anchor == null ? 0 : edits.indexAfter(path, anchor), key, field.getValue()));
            }
            previous = key;
        }
    }

    private void mergeItems(SyntaxPath path, ArrayNode before, ArrayNode after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && same(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int replaced = shorter - head - tail;
        for (int i = head; i < head + replaced; i++) {
            merge(path.then(i), after.get(i));
        }
        List<Integer> gone = new ArrayList<>();
        for (int i = head + replaced; i < before.size() - tail; i++) {
            gone.add(i);
        }
        editor.edit(edits -> edits.removeAll(path, gone));
        for (int i = head + replaced; i < after.size() - tail; i++) {
            int index = i;
            editor.edit(edits -> edits.insertItem(path, index, after.get(index)));
        }
    }
}
