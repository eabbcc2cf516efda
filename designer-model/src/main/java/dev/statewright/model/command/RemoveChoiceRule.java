package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Removes a rule of a Choice state. */
public record RemoveChoiceRule(StatePath state, int index) implements Command {

    @Override
    public String nameKey() {
        return "command.remove-choice-rule";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.choices(state).remove(document, index);
    }
}
