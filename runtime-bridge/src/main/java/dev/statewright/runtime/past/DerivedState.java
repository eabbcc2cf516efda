package dev.statewright.runtime.past;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A state of a derived definition, as far as a history tells of it. */
final class DerivedState {
    private final StateType type;
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> caught = new LinkedHashSet<>();
    private final Map<String, DerivedScope> branches = new LinkedHashMap<>();
    private final DerivedScope processor = new DerivedScope();
    private String resource = "";

    DerivedState(StateType type) {
        this.type = type;
    }

    DerivedScope branch(String firstState) {
        return branches.computeIfAbsent(firstState, key -> new DerivedScope());
    }

    DerivedScope processor() {
        return processor;
    }

    void calls(String arn) {
        resource = arn;
    }

    /** @param failed whether it goes there through a catcher */
    void goesTo(String name, boolean failed) {
        (failed ? caught : targets).add(name);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.NODES.objectNode().put("Type", type.word());
        switch (type) {
            case TASK -> json.put("Resource", resource);
            case WAIT -> json.put("Seconds", 0);
            case PARALLEL -> {
                ArrayNode list = json.putArray("Branches");
                branches.values().forEach(branch -> list.add(branch.toJson()));
            }
            case MAP -> json.set("ItemProcessor", processor.toJson());
            case CHOICE -> choices(json);
            case PASS, SUCCEED, FAIL, UNKNOWN -> {}
        }
        if (type != StateType.CHOICE && type != StateType.SUCCEED && type != StateType.FAIL) {
            leave(json);
        }
        return json;
    }

    private void choices(ObjectNode json) {
        ArrayNode rules = json.putArray("Choices");
        for (String target : targets) {
            // nobody knows the condition: the picture shows the comment in its place
            rules.addObject()
                    .put("Variable", "$")
                    .put("IsPresent", true)
                    .put("Comment", "taken")
                    .put("Next", target);
        }
    }

    private void leave(ObjectNode json) {
        if (targets.isEmpty()) {
            json.put("End", true);
        } else {
            json.put("Next", targets.iterator().next());
        }
        if (!caught.isEmpty()) {
            ArrayNode catchers = json.putArray("Catch");
            for (String target : caught) {
                catchers.addObject().put("Next", target).putArray("ErrorEquals").add("States.ALL");
            }
        }
    }
}
