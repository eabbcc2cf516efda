package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Moves a catcher of a state to another position: catchers are tried in order. */
public record MoveCatcher(StatePath state, int from, int to) implements Command {

    @Override
    public String nameKey() {
        return "command.move-catcher";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.catchers(state).move(document, from, to);
    }
}
