package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Variables of one scope. Inner scopes see outer ones; what they assign stays inside. */
final class Variables {
    private final Variables outer;
    private Map<String, JsonNode> own = Map.of();

    /** @param outer null for the outermost scope */
    Variables(Variables outer) {
        this.outer = outer;
    }

    /** Null where no variable has that name. */
    JsonNode get(String name) {
        for (Variables scope = this; scope != null; scope = scope.outer) {
            JsonNode value = scope.own.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** All that can be seen from here, inner ones before outer ones of the same name. */
    Map<String, JsonNode> visible() {
        Map<String, JsonNode> all = outer == null ? new HashMap<>() : outer.visible();
        all.putAll(own);
        return all;
    }

    /** Gives a variable another value, in the scope that has it; here where none has. */
    void change(String name, JsonNode value) {
        for (Variables scope = this; scope != null; scope = scope.outer) {
            if (scope.own.containsKey(name)) {
                scope.put(name, value);
                return;
            }
        }
        put(name, value);
    }

    void put(String name, JsonNode value) {
        if (own.isEmpty()) {
            own = new HashMap<>();
        }
        own.put(name, value);
    }
}
