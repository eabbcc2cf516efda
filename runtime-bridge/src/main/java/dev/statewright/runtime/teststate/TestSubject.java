package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes a workflow of a single state, so that it can be checked and compiled like any other. */
public final class TestSubject {
    /** How AWS calls a state that is tried. */
    public static final String NAME = "StateName";

    private TestSubject() {}

    /**
     * The workflow's definition: the state as it is written, and a stub for each state that it can go to.
     *
     * @param state the text of a JSON object
     */
    public static String workflow(String state, JsonNode json) {
        StringBuilder text = new StringBuilder("{\"StartAt\":\"" + NAME + "\",\"States\":{\"" + NAME + "\":");
        text.append(state.strip());
        for (String target : targets(json)) {
            if (!target.equals(NAME)) {
                text.append(',').append(Json.write(Json.NODES.textNode(target))).append(":{\"Type\":\"Succeed\"}");
            }
        }
        return text.append("}}").toString();
    }

    private static Set<String> targets(JsonNode state) {
        Set<String> targets = new LinkedHashSet<>();
        add(targets, state.path("Next"));
        add(targets, state.path("Default"));
        state.path("Choices").forEach(rule -> add(targets, rule.path("Next")));
        state.path("Catch").forEach(catcher -> add(targets, catcher.path("Next")));
        return targets;
    }

    private static void add(Set<String> targets, JsonNode name) {
        if (name.isTextual()) {
            targets.add(name.textValue());
        }
    }
}
