package dev.statewright.model.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Adds an empty branch to a Parallel state. */
public record AddBranch(StatePath state) implements Command {

    @Override
    public String nameKey() {
        return "command.add-branch";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.branches(state).add(document, emptyBranch());
    }

    private static ObjectNode emptyBranch() {
        ObjectNode branch = JsonNodeFactory.instance.objectNode();
        branch.putObject("States");
        return branch;
    }
}
