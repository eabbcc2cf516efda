package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Moves a branch of a Parallel state to another position: the results come in the order of the branches. */
public record MoveBranch(StatePath state, int from, int to) implements Command {

    @Override
    public String nameKey() {
        return "command.move-branch";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.branches(state).move(document, from, to);
    }
}
