package dev.statewright.model.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole workflow to begin with.
 *
 * @param id names it: {@code hello-world}
 */
public record StarterWorkflow(String id, ObjectNode definition) {

    /** Workflows that show one thing each, then one for each pattern of the palette. */
    public static List<StarterWorkflow> all() {
        List<StarterWorkflow> all = new ArrayList<>(TemplateFile.read(
                "starters.json",
                entry -> new StarterWorkflow(entry.get("id").textValue(), (ObjectNode) entry.get("definition"))));
        StateTemplates.patterns().forEach(pattern -> all.add(of(pattern)));
        return List.copyOf(all);
    }

    private static StarterWorkflow of(StateTemplate pattern) {
        StateBlock block = pattern.block().orElseThrow();
        ObjectNode definition = JsonNodeFactory.instance.objectNode().put("Comment", pattern.baseName());
        definition.setAll(block.jsonPath().deepCopy());
        return new StarterWorkflow(block.id(), definition);
    }

    /** Its text, as a new document has it. */
    public String text() {
        return definition.toPrettyString() + "\n";
    }
}
