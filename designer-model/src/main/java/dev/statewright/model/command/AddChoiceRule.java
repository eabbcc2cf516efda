package dev.statewright.model.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Adds a rule to a Choice state, behind the others. */
public record AddChoiceRule(StatePath state, ObjectNode rule) implements Command {

    /** An empty rule: condition and target are still to be said. */
    public AddChoiceRule(StatePath state) {
        this(state, JsonNodeFactory.instance.objectNode());
    }

    @Override
    public String nameKey() {
        return "command.add-choice-rule";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.choices(state).add(document, rule);
    }
}
