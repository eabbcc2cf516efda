package dev.statewright.app.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.session.ViewMode;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.renderer.fx.Viewport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tab as JSON. A state is the list of steps to it: keys, and places in arrays. */
final class TabJson {

    private TabJson() {}

    static void write(TabMemory tab, ObjectNode json) {
        tab.file().ifPresent(file -> json.put("file", file.toString()));
        json.put("workspace", tab.workspace().toString());
        tab.workflow().ifPresent(workflow -> json.put("workflow", workflow));
        json.put("draft", tab.draft());
        ArrayNode selected = json.putArray("selected");
        tab.selected().forEach(state -> writeSteps(state, selected.addArray()));
        tab.viewport().ifPresent(viewport -> {
            ObjectNode place = json.putObject("viewport");
            place.put("zoom", viewport.zoom());
            place.put("left", viewport.left());
            place.put("top", viewport.top());
        });
        json.put("view", tab.view().name());
    }

    /** @throws IllegalArgumentException where something is no such thing */
    static TabMemory read(JsonNode json) {
        List<StatePath> selected = new ArrayList<>();
        json.path("selected").forEach(steps -> selected.add(readSteps(steps)));
        return new TabMemory(
                Optional.ofNullable(json.get("file")).map(file -> Path.of(file.asText())),
                Path.of(json.path("workspace").asText()),
                Optional.ofNullable(json.get("workflow")).map(JsonNode::asText),
                json.path("draft").asText(),
                selected,
                Optional.ofNullable(json.get("viewport")).map(TabJson::viewport),
                ViewMode.valueOf(json.path("view").asText()));
    }

    private static Viewport viewport(JsonNode json) {
        return new Viewport(
                json.path("zoom").asDouble(),
                json.path("left").asDouble(),
                json.path("top").asDouble());
    }

    private static void writeSteps(StatePath state, ArrayNode steps) {
        for (Object step : state.syntax().steps()) {
            if (step instanceof Integer index) {
                steps.add(index.intValue());
            } else {
                steps.add(step.toString());
            }
        }
    }

    private static StatePath readSteps(JsonNode json) {
        List<Object> steps = new ArrayList<>();
        json.forEach(step -> steps.add(step.isInt() ? (Object) step.asInt() : step.asText()));
        if (steps.size() < 2) {
            throw new IllegalArgumentException("No state is there: " + json);
        }
        return new ScopePath(new SyntaxPath(steps.subList(0, steps.size() - 2)))
                .state(steps.getLast().toString());
    }
}
