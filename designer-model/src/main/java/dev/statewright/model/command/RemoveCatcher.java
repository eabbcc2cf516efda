package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Removes a catcher of a state. */
public record RemoveCatcher(StatePath state, int index) implements Command {

    @Override
    public String nameKey() {
        return "command.remove-catcher";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.catchers(state).remove(document, index);
    }
}
