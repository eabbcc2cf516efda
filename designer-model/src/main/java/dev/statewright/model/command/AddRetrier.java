package dev.statewright.model.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;

/** Adds a retrier to a state, behind the others. */
public record AddRetrier(StatePath state, ObjectNode retrier) implements Command {

    /** A retrier of every error, with the defaults of the specification written out. */
    public AddRetrier(StatePath state) {
        this(state, everyError());
    }

    private static ObjectNode everyError() {
        ObjectNode retrier = JsonNodeFactory.instance.objectNode();
        retrier.putArray("ErrorEquals").add("States.ALL");
        return retrier.put("IntervalSeconds", 1).put("MaxAttempts", 3).put("BackoffRate", 2);
    }

    @Override
    public String nameKey() {
        return "command.add-retrier";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        return StateList.retriers(state).add(document, retrier);
    }
}
