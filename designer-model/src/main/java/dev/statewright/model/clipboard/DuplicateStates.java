package dev.statewright.model.clipboard;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import java.util.List;

/** Puts copies of states somewhere in the flow, as if they had been copied and pasted, and leaves the clipboard alone. */
public record DuplicateStates(DropTarget target, List<StatePath> states) implements Command {

    public DuplicateStates {
        states = List.copyOf(states);
    }

    @Override
    public String nameKey() {
        return "command.duplicate-states";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        String text = StateClipboard.copy(document, states)
                .orElseThrow(() -> new CommandRejected("These states do not exist any more."));
        return new PasteStates(target, text).applyTo(document);
    }
}
