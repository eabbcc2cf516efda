package dev.statewright.app.run.nested;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.Json;

/** The workflow that the children of a Map Run execute: what stands in the Distributed Map. */
final class ChildWorkflow {

    private ChildWorkflow() {}

    /** An empty workflow where there is no such Map state. */
    static AslDocument of(AslDocument workflow, String mapState) {
        ObjectNode own = Json.NODES.objectNode();
        workflow.machine().states().stream()
                .filter(state -> state instanceof MapState && state.name().equals(mapState))
                .findFirst()
                .ifPresent(state -> own.setAll(processor(state)));
        own.remove("ProcessorConfig");
        // processors have none of their own: it is that of the workflow around
        own.put("QueryLanguage", workflow.machine().queryLanguage().word());
        return AslDocument.of(Json.writeIndented(own));
    }

    private static ObjectNode processor(State map) {
        JsonNode json = map.common().json();
        JsonNode processor = json.path(json.has("ItemProcessor") ? "ItemProcessor" : "Iterator");
        return processor instanceof ObjectNode object ? object.deepCopy() : Json.NODES.objectNode();
    }
}
