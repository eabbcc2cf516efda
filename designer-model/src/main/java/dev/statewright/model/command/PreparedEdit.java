package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.UneditablePlace;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.text.TextChange;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A command carried out on a document without changing anything yet. Reading the next document is what takes its time with large ones:
 * that can be done on any thread, before {@link CommandStack#execute(PreparedEdit)} makes it the present one.
 *
 * @param change of the text, as small as it can be
 */
public record PreparedEdit(AslDocument before, Command command, TextChange change, Edit edit, AslDocument after) {

    /**
     * Carries a command out.
     *
     * @throws CommandRejected where it cannot be carried out
     */
    public static PreparedEdit of(AslDocument document, Command command) {
        Edit edit = applied(document, command);
        TextChange change = edit.change().trimmed(document.text());
        return new PreparedEdit(document, command, change, edit, document.with(change));
    }

    /** Whether the command changes nothing at all. */
    public boolean isEmpty() {
        return change.isEmpty();
    }

    UndoStep step() {
        return new UndoStep(command, change, change.inverse(before.text()), edit.select());
    }

    private static Edit applied(AslDocument document, Command command) {
        try {
            return command.applyTo(document);
        } catch (UneditablePlace place) {
            throw new CommandRejected(place.getMessage());
        } catch (IllegalArgumentException | NoSuchElementException notThere) {
            List<SyntaxError> errors = document.tree().errors();
            if (errors.isEmpty()) {
                throw notThere;
            }
            // between brackets that do not match, a place that a command has just written to need not be there
            SyntaxError first = errors.getFirst();
            int line = document.tree().positionOf(first.range().start()).line();
            throw new CommandRejected(
                    "This cannot be done while the code has errors. Line " + line + ": " + first.message() + ".");
        }
    }
}
