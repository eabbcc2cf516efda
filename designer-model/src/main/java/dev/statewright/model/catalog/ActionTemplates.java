package dev.statewright.model.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;

/** Task states that call an action: with the usual parameters where there are such, otherwise with the required ones, to be filled in. */
public final class ActionTemplates {

    /** Structures that require structures are filled in so deep; one that requires itself must end somewhere. */
    private static final int DEPTH = 4;

    private ActionTemplates() {}

    /** A Task that calls the action. */
    public static StateTemplate of(ActionCatalog catalog, CatalogAction action) {
        return StateTemplates.actions().stream()
                .filter(template -> template.json().path("Resource").asText().equals(action.resource()))
                .findFirst()
                .orElseGet(() -> fresh(catalog, action));
    }

    private static StateTemplate fresh(ActionCatalog catalog, CatalogAction action) {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        task.put("Type", "Task");
        task.put("Resource", action.resource());
        task.set("Parameters", skeleton(catalog.parameters(action)));
        return new StateTemplate(action.operation(), task);
    }

    /** An object with the required members only, each with a value of its type that is there to be changed. */
    public static ObjectNode skeleton(ParameterType.Structure structure) {
        return skeleton(structure, DEPTH);
    }

    /** A value of a type that is there to be changed. */
    public static JsonNode placeholder(ParameterType type) {
        return placeholder(type, DEPTH);
    }

    private static ObjectNode skeleton(ParameterType.Structure structure, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (depth > 0) {
            structure.members().stream()
                    .filter(Parameter::required)
                    .forEach(member -> object.set(member.name(), placeholder(member.type(), depth - 1)));
        }
        return object;
    }

    private static JsonNode placeholder(ParameterType type, int depth) {
        return switch (type) {
            case ParameterType.Plain plain ->
                switch (plain) {
                    case STRING, BLOB -> TextNode.valueOf("MyData");
                    case INTEGER, NUMBER -> IntNode.valueOf(1);
                    case BOOLEAN -> BooleanNode.TRUE;
                    case TIMESTAMP -> TextNode.valueOf("2030-01-01T00:00:00Z");
                    case JSON -> JsonNodeFactory.instance.objectNode();
                };
            case ParameterType.Enumeration(var values) -> TextNode.valueOf(values.getFirst());
            case ParameterType.ListOf(ParameterType item) ->
                JsonNodeFactory.instance.arrayNode().add(placeholder(item, depth));
            case ParameterType.MapOf _ -> JsonNodeFactory.instance.objectNode();
            case ParameterType.Structure structure -> skeleton(structure, depth);
        };
    }
}
