package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Removes a retrier of a state. */
public record RemoveRetrier(StatePath state, int index) implements Command {

    @Override
    public String nameKey() {
        return "command.remove-retrier";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.retriers(state).remove(document, index);
    }
}
