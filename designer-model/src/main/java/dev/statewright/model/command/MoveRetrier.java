package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Moves a retrier of a state to another position: retriers are tried in order. */
public record MoveRetrier(StatePath state, int from, int to) implements Command {

    @Override
    public String nameKey() {
        return "command.move-retrier";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.retriers(state).move(document, from, to);
    }
}
