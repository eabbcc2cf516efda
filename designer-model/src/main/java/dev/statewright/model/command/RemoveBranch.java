package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Removes a branch of a Parallel state with everything inside it. */
public record RemoveBranch(StatePath state, int index) implements Command {

    @Override
    public String nameKey() {
        return "command.remove-branch";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.branches(state).remove(document, index);
    }
}
