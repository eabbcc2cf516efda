package dev.statewright.model.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Adds a catcher to a state, behind the others. */
public record AddCatcher(StatePath state, ObjectNode catcher) implements Command {

    /** A catcher of every error; where it leads is still to be said. */
    public AddCatcher(StatePath state) {
        this(state, everyError());
    }

    private static ObjectNode everyError() {
        ObjectNode catcher = JsonNodeFactory.instance.objectNode();
        catcher.putArray("ErrorEquals").add("States.ALL");
        return catcher;
    }

    @Override
    public String nameKey() {
        return "command.add-catcher";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.catchers(state).add(document, catcher);
    }
}
