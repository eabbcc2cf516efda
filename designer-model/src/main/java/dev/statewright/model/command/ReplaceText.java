package dev.statewright.model.command;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import java.util.List;

/** Typing in the code view: any change of the text. What is typed in one go is one step of undo. */
public record ReplaceText(TextChange change) implements Command {

    @Override
    public String nameKey() {
        return "command.replace-text";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return new Edit(change, List.of());
    }

    /** Single characters one behind the other, or deleted one beside the other; a new line or a blank begins anew. */
    @Override
    public boolean continues(Command previous) {
        if (!(previous instanceof ReplaceText typed)
                || typed.change.edits().size() != 1
                || change.edits().size() != 1) {
            return false;
        }
        TextEdit before = typed.change.edits().getFirst();
        TextEdit now = change.edits().getFirst();
        return typesBehind(before, now) || deletesBeside(before, now);
    }

    private static boolean typesBehind(TextEdit before, TextEdit now) {
        int caret = before.range().start() + before.replacement().length();
        return now.range().length() == 0
                && now.replacement().length() == 1
                && now.range().start() == caret
                && before.range().length() == 0
                && before.replacement().length() == 1
                && !Character.isWhitespace(now.replacement().charAt(0));
    }

    private static boolean deletesBeside(TextEdit before, TextEdit now) {
        boolean both = before.replacement().isEmpty()
                && now.replacement().isEmpty()
                && before.range().length() == 1
                && now.range().length() == 1;
        int at = before.range().start();
        return both && (now.range().end() == at || now.range().start() == at);
    }
}
