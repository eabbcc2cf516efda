package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;

/**
 * Gives a field another name; its value stays as it is written.
 *
 * @param object the way to the object that has the field
 */
public record RenameField(SyntaxPath object, String field, String name) implements Command {

    @Override
    public String nameKey() {
        return "command.rename-field";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        var found = Present.object(document, object);
        if (found.member(field).isEmpty()) {
            throw new CommandRejected("There is no field \"" + field + "\" any more.");
        }
        if (found.member(name).isPresent()) {
            throw new CommandRejected("There is a field \"" + name + "\" already.");
        }
        return new Edit(DocumentEdits.of(document.tree()).renameKey(object.then(field), name), List.of());
    }
}
