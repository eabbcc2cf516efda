package dev.statewright.app.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds states by what they are called, of which type they are, what they call, and anything else written in them. */
final class StateSearch {

    private static final List<String> INSIDE = List.of("Branches", "ItemProcessor", "Iterator");

    private StateSearch() {}

    /**
     * The states in which the text is found: first those that are called so, then the others, each in the document's order. Capital
     * letters do not matter. None for an empty text.
     */
    static List<StatePath> find(StateMachine machine, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : machine.states().stream()
                        .filter(state -> holds(state, wanted))
                        .sorted(Comparator.comparing(state -> !isCalled(state, wanted)))
                        .map(State::path)
                        .toList();
    }

    private static boolean holds(State state, String wanted) {
        return isCalled(state, wanted)
                || own(state.common().json()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static boolean isCalled(State state, String wanted) {
        return state.name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** What the state says itself: the states inside it are found on their own. */
    private static String own(JsonNode json) {
        return json instanceof ObjectNode object && INSIDE.stream().anyMatch(object::has)
                ? object.deepCopy().without(INSIDE).toString()
                : json.toString();
    }
}
