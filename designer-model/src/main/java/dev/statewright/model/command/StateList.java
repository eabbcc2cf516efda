package dev.statewright.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextChange;
import java.util.List;
import java.util.Optional;

/**
 * A list of a state: Choices, Branches, Catch, Retry.
 *
 * @param removedWhenEmpty whether the field goes with its last entry
 */
record StateList(StatePath state, String field, boolean removedWhenEmpty) {

    static StateList choices(StatePath state) {
        return new StateList(state, "Choices", false);
    }

    static StateList branches(StatePath state) {
        return new StateList(state, "Branches", false);
    }

    static StateList catchers(StatePath state) {
        return new StateList(state, "Catch", true);
    }

    static StateList retriers(StatePath state) {
        return new StateList(state, "Retry", true);
    }

    /** Adds an entry behind the others. */
    Edit add(AslDocument document, JsonNode entry) {
        var object = Present.object(document, state.syntax());
        DocumentEdits edits = DocumentEdits.of(document.tree());
        if (object.get(field).isEmpty()) {
            JsonNode list = JsonNodeFactory.instance.arrayNode().add(entry);
            return edit(
                    object.member(field).isPresent()
                            ? edits.set(path(), list)
                            : edits.insertMember(state.syntax(), FieldOrder.indexFor(object, field), field, list));
        }
        return edit(edits.insertItem(path(), list(document).items().size(), entry));
    }

    Edit remove(AslDocument document, int index) {
        checkIndex(document, index);
        DocumentEdits edits = DocumentEdits.of(document.tree());
        boolean last = list(document).items().size() == 1;
        return edit(last && removedWhenEmpty ? edits.remove(path()) : edits.removeItem(path(), index));
    }

    Edit move(AslDocument document, int from, int to) {
        checkIndex(document, from);
        checkIndex(document, to);
        return edit(DocumentEdits.of(document.tree()).moveItem(path(), from, to));
    }

    private Edit edit(TextChange change) {
        return new Edit(change, List.of(state));
    }

    private SyntaxPath path() {
        return state.syntax().then(field);
    }

    private SyntaxArray list(AslDocument document) {
        Optional<SyntaxArray> list = document.tree().array(path());
        return list.orElseThrow(() -> new CommandRejected(
                "\"" + field + "\" of \"" + state.name() + "\" is not a list. Correct it in the code first."));
    }

    private void checkIndex(AslDocument document, int index) {
        if (index < 0 || index >= list(document).items().size()) {
            throw new CommandRejected(
                    "\"" + state.name() + "\" has no entry " + (index + 1) + " in \"" + field + "\" any more.");
        }
    }
}
