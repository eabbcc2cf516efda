package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.catalog.ParameterType;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The function of a Lambda invocation and what it is given. */
final class LambdaFields {

    /** The parameters that have their fields here. */
    static final Set<String> OWN = Set.of("FunctionName", "Payload");

    private static final String PAYLOAD = "Payload";
    private static final String PAYLOAD_PATH = "Payload.$";
    private static final String INPUT = "input";
    private static final String PATH = "path";
    private static final String ENTERED = "entered";
    private static final String NONE = "none";

    private LambdaFields() {}

    static List<Field> of(StateEdits edits, Workspace workspace) {
        ParameterPlace place = ParameterPlace.of(edits);
        List<Field> fields = new ArrayList<>();
        fields.add(function(place, workspace));
        fields.add(payload(edits, place));
        JsonNode parameters = place.value();
        switch (kind(edits, parameters)) {
            case PATH ->
                fields.add(new Field.Text(
                        "payload-path",
                        Words.text("inspector.payload-path"),
                        parameters
                                .path(edits.isJsonata() ? PAYLOAD : PAYLOAD_PATH)
                                .asText(),
                        edits.isJsonata() ? "{% $states.input.item %}" : "$.item",
                        ParameterSource.of(place, PAYLOAD, edits.isJsonata()).commit(place)));
            case ENTERED ->
                fields.add(new Field.Json(
                        "payload-json",
                        Words.text("inspector.payload-json"),
                        place.then(PAYLOAD).raw(),
                        4,
                        entered(place)));
            default -> {}
        }
        return fields;
    }

    private static Commit entered(ParameterPlace place) {
        Commit strict = input -> JsonInput.read(input, value -> place.set(PAYLOAD, Optional.of(value)));
        return strict.orAnyway(input -> place.set(PAYLOAD, Optional.of(TextNode.valueOf(input))));
    }

    /** A function of the template, or by name; or where the input names it. */
    private static Field function(ParameterPlace place, Workspace workspace) {
        ParameterSource source =
                ParameterSource.of(place, "FunctionName", place.edits().isJsonata());
        boolean written = source.kind() == ParameterSource.Kind.STATIC;
        Field value = new Field.Text(
                "FunctionName",
                "",
                place.value().path(source.key()).asText(),
                written
                        ? Words.text("inspector.function-prompt")
                        : source.kind().prompt(),
                false,
                written ? workspace.functions().stream().map(FunctionEntry::arn).toList() : List.of(),
                written
                        ? input -> place.set("FunctionName", Optional.of(TextNode.valueOf(input)))
                        : source.commit(place));
        return new Field.Sourced(
                "source of FunctionName",
                Words.text("inspector.function"),
                true,
                "",
                source.choice(place, ParameterType.Plain.STRING),
                value,
                List.of());
    }

    private static Field payload(StateEdits edits, ParameterPlace place) {
        return new Field.Choice(
                "payload",
                Words.text("inspector.payload"),
                kind(edits, place.value()),
                List.of(
                        new Option(INPUT, Words.text("inspector.payload-input")),
                        new Option(PATH, Words.text("inspector.payload-from-path")),
                        new Option(ENTERED, Words.text("inspector.payload-entered")),
                        new Option(NONE, Words.text("inspector.payload-none"))),
                input -> place.changeObject(parameters -> become(parameters, input, edits.isJsonata())));
    }

    private static String kind(StateEdits edits, JsonNode parameters) {
        String path = edits.isJsonata()
                ? parameters.path(PAYLOAD).asText().strip()
                : parameters.path(PAYLOAD_PATH).asText();
        if (path.equals(edits.isJsonata() ? "{% $states.input %}" : "$")) {
            return INPUT;
        }
        if (edits.isJsonata() ? path.startsWith("{%") : parameters.has(PAYLOAD_PATH)) {
            return PATH;
        }
        return parameters.has(PAYLOAD) ? ENTERED : NONE;
    }

    private static void become(ObjectNode parameters, String kind, boolean jsonata) {
        parameters.remove(List.of(PAYLOAD, PAYLOAD_PATH));
        switch (kind) {
            case INPUT -> parameters.put(jsonata ? PAYLOAD : PAYLOAD_PATH, jsonata ? "{% $states.input %}" : "$");
            case PATH ->
                parameters.put(jsonata ? PAYLOAD : PAYLOAD_PATH, jsonata ? "{% $states.input.item %}" : "$.item");
            case ENTERED ->
                parameters.set(PAYLOAD, JsonNodeFactory.instance.objectNode().put("key", "value"));
            default -> {}
        }
    }
}
