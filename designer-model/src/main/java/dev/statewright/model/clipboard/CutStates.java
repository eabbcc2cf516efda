package dev.statewright.model.clipboard;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.DeleteStates;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import java.util.List;

/** Deletes states whose text {@link StateClipboard#copy} has given before; the flow heals. */
public record CutStates(List<StatePath> states) implements Command {

    public CutStates {
        states = List.copyOf(states);
    }

    @Override
    public String nameKey() {
        return "command.cut-states";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return new DeleteStates(states).applyTo(document);
    }
}
