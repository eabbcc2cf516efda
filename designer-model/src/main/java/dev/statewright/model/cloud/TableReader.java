package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Map;

/** Reads tables. CloudFormation reference, "AWS::DynamoDB::Table"; SAM, "AWS::Serverless::SimpleTable". */
record TableReader(Template template) {

    /** Properties that CreateTable takes as CloudFormation writes them. */
    private static final List<String> SAME =
            List.of("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "LocalSecondaryIndexes");

    private static final Map<String, String> TYPES = Map.of("String", "S", "Number", "N", "Binary", "B");

    TableResource table(String id, ObjectNode properties) {
        ObjectNode definition = named(id);
        SAME.stream().filter(properties::has).forEach(property -> definition.set(property, properties.get(property)));
        // capacity means nothing here, and has to be left out of a table that is paid by request
        definition
                .path("GlobalSecondaryIndexes")
                .forEach(index -> ((ObjectNode) index).remove("ProvisionedThroughput"));
        JsonNode stream = properties.path("StreamSpecification").path("StreamViewType");
        if (!stream.isMissingNode()) {
            definition
                    .putObject("StreamSpecification")
                    .put("StreamEnabled", true)
                    .set("StreamViewType", stream);
        }
        if (!properties.has("KeySchema") || !properties.has("AttributeDefinitions")) {
            template.note(
                    SyntaxPath.of("Resources", id, "Properties"),
                    "The table " + id + " needs KeySchema and AttributeDefinitions; without them it cannot be made");
        }
        return new TableResource(id, definition.path("TableName").asText(), definition);
    }

    TableResource simple(String id, ObjectNode properties) {
        JsonNode key = properties.path("PrimaryKey");
        String name = key.path("Name").asText("id");
        String type = TYPES.getOrDefault(key.path("Type").asText("String"), "S");
        ObjectNode definition = named(id);
        definition
                .putArray("AttributeDefinitions")
                .addObject()
                .put("AttributeName", name)
                .put("AttributeType", type);
        definition.putArray("KeySchema").addObject().put("AttributeName", name).put("KeyType", "HASH");
        return new TableResource(id, definition.path("TableName").asText(), definition);
    }

    private ObjectNode named(String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("TableName", template.name(id))
                .put("BillingMode", "PAY_PER_REQUEST");
    }
}
