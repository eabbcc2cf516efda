package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Moves a rule of a Choice state to another position: rules are tried in order. */
public record MoveChoiceRule(StatePath state, int from, int to) implements Command {

    @Override
    public String nameKey() {
        return "command.move-choice-rule";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.choices(state).move(document, from, to);
    }
}
