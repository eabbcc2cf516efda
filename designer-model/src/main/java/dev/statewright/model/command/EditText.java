package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import java.util.List;

/**
 * A change of the text by a command of the code editor: lines moved, something completed. Always a step of undo of its own.
 *
 * @param nameKey of what was done: {@code command.move-lines}
 */
public record EditText(String nameKey, TextChange change) implements Command {

    @Override
    public Edit applyTo(AslDocument document) {
        int length = document.text().length();
        if (!change.isEmpty() && change.edits().getLast().range().end() > length) {
            throw new CommandRejected("The text has changed in the meantime; please try again.");
        }
        return new Edit(change, List.of());
    }
}
