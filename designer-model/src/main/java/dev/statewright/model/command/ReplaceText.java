package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import java.util.List;

/** Typing in the code. What is typed in one go is one step of undo: see {@link #continues}. */
public record ReplaceText(TextChange change) implements Command {

    @Override
    public String nameKey() {
        return "command.replace-text";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        int length = document.text().length();
        if (!change.isEmpty() && change.edits().getLast().range().end() > length) {
            throw new CommandRejected("The text has changed in the meantime; please try again.");
        }
        return new Edit(change, List.of());
    }

    /**
     * Whether this typing goes on where {@code before} stopped: inserting directly behind it, or deleting directly before or behind
     * it, within one line.
     */
    boolean continues(ReplaceText before) {
        if (change.edits().size() != 1 || before.change.edits().size() != 1) {
            return false;
        }
        TextEdit first = before.change.edits().getFirst();
        TextEdit second = change.edits().getFirst();
        if (second.replacement().contains("\n") || second.replacement().contains("\r")) {
            return false;
        }
        int caret = first.range().start() + first.replacement().length();
        boolean inserts = second.range().length() == 0 && !first.replacement().isEmpty();
        boolean deletes = second.replacement().isEmpty() && first.replacement().isEmpty();
        return inserts && second.range().start() == caret
                || deletes && (second.range().end() == caret || second.range().start() == caret);
    }
}
