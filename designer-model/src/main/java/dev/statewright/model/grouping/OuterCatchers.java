package dev.statewright.model.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.CommandRejected;
import java.util.List;

/**
 * The catchers of a selection that lead out of it, to a state that deals with the error. Inside another state nothing can lead out,
 * so they become catchers of the state around. That means the same only where every state that can fail has the same ones.
 */
record OuterCatchers(ArrayNode catchers) {

    /**
     * @throws CommandRejected where the states around would catch more than they do now
     */
    static OuterCatchers of(Passage passage, Successor onward) {
        ArrayNode first = JsonNodeFactory.instance.arrayNode();
        List<State> fallible = passage.fallible();
        for (int i = 0; i < fallible.size(); i++) {
            ArrayNode these = of(fallible.get(i), passage, onward);
            if (i == 0) {
                first = these;
            } else if (!these.equals(first)) {
                State state = these.isEmpty() ? fallible.getFirst() : fallible.get(i);
                JsonNode catcher = these.isEmpty() ? first.get(0) : these.get(0);
                throw leadsOut(state.name(), catcher, "other states of the selection do not");
            }
        }
        boolean fails = passage.selection().states().stream().anyMatch(state -> state.type() == StateType.FAIL);
        if (fails && !first.isEmpty()) {
            throw leadsOut(fallible.getFirst().name(), first.get(0), "the selection has a Fail state, too");
        }
        return new OuterCatchers(first);
    }

    private static CommandRejected leadsOut(String state, JsonNode catcher, String but) {
        String target = catcher.path("Next").asText();
        return new CommandRejected("A catcher of \"" + state + "\" leads out of the selection to \"" + target
                + "\", but " + but + ". Select \"" + target + "\", too, or remove the catcher first.");
    }

    private static ArrayNode of(State state, Passage passage, Successor onward) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < state.catchers().size(); i++) {
            Successor to = passage.leaving().get(Transition.caught(state.path(), i));
            if (to instanceof Successor.Next && !to.equals(onward)) {
                found.add(state.common().json().path("Catch").get(i).deepCopy());
            }
        }
        return found;
    }

    boolean isEmpty() {
        return catchers.isEmpty();
    }

    /** Gives them to the state around. */
    void putInto(ObjectNode state) {
        if (!isEmpty()) {
            state.set("Catch", catchers.deepCopy());
        }
    }

    /** Whether a catcher is one of them. */
    boolean has(JsonNode catcher) {
        for (JsonNode each : catchers) {
            if (each.equals(catcher)) {
                return true;
            }
        }
        return false;
    }
}
