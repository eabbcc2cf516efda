package dev.statewright.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextChange;
import java.util.List;
import java.util.Optional;

/**
 * Sets or removes a field of a state, of the workflow, or of an object inside them. Only the lines of the field change, inside a
 * value only what differs; a new field comes where authors expect it.
 *
 * @param object the way to the state, or the root for the workflow
 * @param value absent to remove the field
 */
public record SetField(SyntaxPath object, String field, Optional<JsonNode> value) implements Command {

    @Override
    public String nameKey() {
        return "command.set-field";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        SyntaxObject found = Present.object(document, object);
        DocumentEdits edits = DocumentEdits.of(document.tree());
        boolean there = found.member(field).isPresent();
        TextChange change;
        if (value.isEmpty()) {
            change = there ? edits.remove(object.then(field)) : TextChange.NONE;
        } else if (there) {
            change = edits.set(object.then(field), value.get());
        } else {
            change = edits.insertMember(object, FieldOrder.indexFor(found, field), field, value.get());
        }
        return new Edit(change, List.of());
    }
}
