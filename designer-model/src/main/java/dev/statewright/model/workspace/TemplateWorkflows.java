package dev.statewright.model.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.Embedding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a template's workflows. SAM reference, "AWS::Serverless::StateMachine"; CloudFormation, "AWS::StepFunctions::StateMachine". */
record TemplateWorkflows(TemplateContext context) {

    List<WorkflowEntry> read() {
        List<WorkflowEntry> found = new ArrayList<>();
        context.resources().properties().forEach(entry -> {
            JsonNode properties = entry.getValue().path("Properties");
            switch (entry.getValue().path("Type").asText()) {
                case "AWS::Serverless::StateMachine" ->
                    read(entry.getKey(), properties, "Type", "DefinitionUri").ifPresent(found::add);
                case "AWS::StepFunctions::StateMachine" ->
                    read(entry.getKey(), properties, "StateMachineType", "DefinitionS3Location")
                            .ifPresent(found::add);
                default -> {}
            }
        });
        return found;
    }

    private Optional<WorkflowEntry> read(String logicalId, JsonNode properties, String typeField, String uriField) {
        if (properties.has("Definition") || properties.has("DefinitionString")) {
            return embedded(logicalId, properties, typeField);
        }
        return definition(logicalId, properties, uriField)
                .map(file -> entry(logicalId, properties, typeField, file, Optional.empty(), Map.of()));
    }

    /** A definition in the template; what it takes from the template by its functions is known by the same names. */
    private Optional<WorkflowEntry> embedded(String logicalId, JsonNode properties, String typeField) {
        Optional<Embedding> embedding = context.definitions().of(logicalId);
        requireOne(logicalId, properties);
        if (embedding.isEmpty()) {
            requireForm(logicalId, properties);
            context.note(
                    logicalId,
                    "its definition stands in the template in a form that cannot be edited here; write it as an object in"
                            + " Definition, or move it to a file and name it in DefinitionUri");
            return Optional.empty();
        }
        String text = context.definitions().template().text();
        Map<String, String> names = embedding
                .get()
                .read(text)
                .root()
                .map(EmbeddedDefinitions::names)
                .map(open -> context.values(open, ownValues(properties.path("DefinitionString"))))
                .orElse(Map.of());
        return Optional.of(entry(logicalId, properties, typeField, context.file(), embedding, names));
    }

    /** CloudFormation reference: Definition, DefinitionString and DefinitionS3Location exclude each other. */
    private void requireOne(String logicalId, JsonNode properties) {
        List<String> given = Stream.of("Definition", "DefinitionString", "DefinitionUri", "DefinitionS3Location")
                .filter(properties::has)
                .toList();
        if (given.size() > 1) {
            context.unusable(
                    logicalId,
                    given.getLast(),
                    "A state machine has one definition: write " + String.join(" or ", given) + ", not both");
        }
    }

    /** What is no function has to be what the property is. */
    private void requireForm(String logicalId, JsonNode properties) {
        JsonNode object = properties.path("Definition");
        if (!object.isMissingNode() && !object.isObject()) {
            context.unusable(logicalId, "Definition", "Definition is an object; a text belongs in DefinitionString");
        }
        JsonNode text = properties.path("DefinitionString");
        if (!text.isMissingNode() && !text.isTextual() && !isFunction(text)) {
            context.unusable(logicalId, "DefinitionString", "DefinitionString is text: the definition as JSON");
        }
    }

    private static boolean isFunction(JsonNode value) {
        return value.isObject() && value.size() == 1;
    }

    /** The values that {@code Fn::Sub} itself gives to names, where it has two arguments: the text, and these. */
    private static JsonNode ownValues(JsonNode definition) {
        return definition.path("Fn::Sub").path(1);
    }

    private WorkflowEntry entry(
            String logicalId,
            JsonNode properties,
            String typeField,
            Path file,
            Optional<Embedding> embedding,
            Map<String, String> known) {
        String type = context.text(logicalId, typeField, properties.path(typeField))
                .filter("EXPRESS"::equals)
                .orElse("STANDARD");
        Map<String, String> substitutions = new LinkedHashMap<>(known);
        substitutions.putAll(context.texts(logicalId, "substitution", properties.path("DefinitionSubstitutions")));
        return new WorkflowEntry(logicalId, context.name(logicalId), file, type, substitutions, embedding);
    }

    private Optional<Path> definition(String logicalId, JsonNode properties, String uriField) {
        JsonNode uri = properties.path(uriField);
        if (uri.isMissingNode()) {
            context.note(logicalId, "it names no definition; " + uriField + " is missing");
            return Optional.empty();
        }
        if (uri.has("Bucket") || uri.has("Key") || uri.asText().startsWith("s3://")) {
            context.note(logicalId, "its definition is in S3 and cannot be opened here");
            return Optional.empty();
        }
        return context.text(logicalId, uriField, uri).flatMap(path -> file(logicalId, uriField, path));
    }

    private Optional<Path> file(String logicalId, String uriField, String path) {
        Optional<Path> file = context.local(path).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            context.note(logicalId, "there is no file " + path);
            context.unusable(
                    logicalId,
                    uriField,
                    "There is no file " + path + "; write the definition there, or name the file that it stands in");
        }
        return file;
    }
}
