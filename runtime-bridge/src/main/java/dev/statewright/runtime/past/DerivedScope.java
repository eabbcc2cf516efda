package dev.statewright.runtime.past;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** States of a derived definition that lie beside one another; the first one begins. */
final class DerivedScope {
    /** Of a Map state whose iterations are not in the history. */
    private static final String UNKNOWN = "Not in the history";

    private final Map<String, DerivedState> states = new LinkedHashMap<>();

    DerivedState state(String name, StateType type) {
        return states.computeIfAbsent(name, key -> new DerivedState(type));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.NODES.objectNode();
        json.put(
                "StartAt",
                states.isEmpty() ? UNKNOWN : states.keySet().iterator().next());
        ObjectNode all = json.putObject("States");
        states.forEach((name, state) -> all.set(name, state.toJson()));
        if (states.isEmpty()) {
            all.putObject(UNKNOWN).put("Type", "Pass").put("End", true);
        }
        return json;
    }
}
