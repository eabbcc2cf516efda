package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.catalog.MapFieldShapes;
import dev.statewright.model.catalog.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The items of a Map state, how they are worked on, and where the results go. */
final class MapFields {

    private static final String DISTRIBUTED = "DISTRIBUTED";
    private static final int LONGEST_LABEL = 40;

    private final StateEdits edits;
    private final String processor;

    private MapFields(StateEdits edits) {
        this.edits = edits;
        this.processor = edits.has("Iterator") && !edits.has("ItemProcessor") ? "Iterator" : "ItemProcessor";
    }

    static List<Field> of(StateEdits edits, MapState map) {
        MapFields fields = new MapFields(edits);
        List<Field> shown = new ArrayList<>();
        shown.add(fields.mode(map.distributed()));
        if (map.distributed()) {
            shown.add(fields.executionType());
        }
        boolean reads = edits.has("ItemReader");
        if (map.distributed() || reads) {
            shown.addAll(
                    fields.object("ItemReader", MapFieldShapes.itemReader(fields.language()), MapFields::listObjects));
        }
        shown.add(fields.items());
        shown.add(fields.selector());
        shown.add(fields.number("MaxConcurrency", "inspector.max-concurrency", "inspector.no-limit"));
        if (map.distributed() || edits.has("ItemBatcher")) {
            shown.addAll(fields.object(
                    "ItemBatcher",
                    MapFieldShapes.itemBatcher(fields.language()),
                    jsonata -> JsonNodeFactory.instance.objectNode().put("MaxItemsPerBatch", 10)));
        }
        if (map.distributed()) {
            shown.add(fields.number(
                    "ToleratedFailurePercentage", "inspector.tolerated-percentage", "inspector.none-tolerated"));
            shown.add(fields.number("ToleratedFailureCount", "inspector.tolerated-count", "inspector.none-tolerated"));
            shown.add(fields.label());
        }
        if (map.distributed() || edits.has("ResultWriter")) {
            shown.addAll(fields.object(
                    "ResultWriter", MapFieldShapes.resultWriter(fields.language()), MapFields::putObject));
        }
        map.processor()
                .ifPresent(scope ->
                        shown.add(ScopeFields.card(edits, scope, Words.text("inspector.item-processor"), List.of())));
        return shown;
    }

    private QueryLanguage language() {
        return edits.state().common().language();
    }

    private Field mode(boolean distributed) {
        return new Field.Choice(
                "Mode",
                Words.text("inspector.map-mode"),
                distributed ? DISTRIBUTED : "INLINE",
                List.of(
                        new Option("INLINE", Words.text("inspector.map-inline")),
                        new Option(DISTRIBUTED, Words.text("inspector.map-distributed"))),
                input -> edits.change(state -> {
                    ObjectNode config = state.withObjectProperty(processor).withObjectProperty("ProcessorConfig");
                    config.set("Mode", TextNode.valueOf(input));
                    if (input.equals(DISTRIBUTED) && !config.has("ExecutionType")) {
                        config.put("ExecutionType", "STANDARD");
                    } else if (input.equals("INLINE")) {
                        config.remove("ExecutionType");
                    }
                }));
    }

    private Field executionType() {
        String written = edits.json()
                .path(processor)
                .path("ProcessorConfig")
                .path("ExecutionType")
                .asText();
        List<Option> options = new ArrayList<>(List.of(
                new Option("STANDARD", Words.text("inspector.children-standard")),
                new Option("EXPRESS", Words.text("inspector.children-express"))));
        if (written.isEmpty()) {
            options.add(new Option("", Words.text("inspector.not-said")));
        }
        return new Field.Choice(
                "ExecutionType",
                Words.text("inspector.children"),
                written,
                options,
                input -> edits.change(state -> state.withObjectProperty(processor)
                        .withObjectProperty("ProcessorConfig")
                        .put("ExecutionType", input)));
    }

    private Field items() {
        if (!edits.isJsonata()) {
            return new Field.Text(
                    "ItemsPath",
                    Words.text("inspector.items-path"),
                    edits.text("ItemsPath"),
                    "$",
                    edits.path("ItemsPath"));
        }
        return new Field.Text(
                "Items",
                Words.text("inspector.items"),
                edits.text("Items"),
                "{% $states.input.items %}",
                input -> input.strip().startsWith("[")
                        ? edits.jsonValue("Items").commit(input)
                        : edits.string("Items").commit(input));
    }

    private Field selector() {
        String selector = edits.has("Parameters") && !edits.has("ItemSelector") ? "Parameters" : "ItemSelector";
        return new Field.Json(
                selector, Words.text("inspector.item-selector"), edits.raw(selector), 2, edits.jsonValue(selector));
    }

    private Field number(String field, String label, String prompt) {
        return PathOrValue.field(
                edits, field, field + "Path", Words.text(label), Words.text(prompt), edits.number(field));
    }

    private Field label() {
        return new Field.Text(
                "Label",
                Words.text("inspector.label"),
                edits.text("Label"),
                Words.text("inspector.label-prompt"),
                input -> input.strip().length() > LONGEST_LABEL
                        ? Optional.of(Words.text("inspector.label-too-long", LONGEST_LABEL))
                        : edits.string("Label").commit(input.strip()));
    }

    /** An object that is there or not, with its members. */
    private List<Field> object(String field, ParameterType.Structure shape, Function<Boolean, JsonNode> fresh) {
        String word = field.toLowerCase(Locale.ROOT);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Switch(
                "has-" + field,
                Words.text("inspector.has-" + word),
                edits.has(field),
                input -> edits.set(
                        field, input.equals("true") ? Optional.of(fresh.apply(edits.isJsonata())) : Optional.empty())));
        if (edits.json().path(field).isObject()) {
            fields.add(new Field.Card(
                    field + "-card",
                    "",
                    ParameterForm.of(new ParameterPlace(edits, field, List.of()), shape, Set.of()),
                    List.of()));
        }
        return fields;
    }

    private static JsonNode listObjects(boolean jsonata) {
        ObjectNode reader = JsonNodeFactory.instance.objectNode();
        reader.put("Resource", "arn:aws:states:::s3:listObjectsV2");
        reader.putObject(jsonata ? "Arguments" : "Parameters").put("Bucket", "my-bucket");
        return reader;
    }

    private static JsonNode putObject(boolean jsonata) {
        ObjectNode writer = JsonNodeFactory.instance.objectNode();
        writer.put("Resource", "arn:aws:states:::s3:putObject");
        writer.putObject(jsonata ? "Arguments" : "Parameters").put("Bucket", "my-bucket");
        return writer;
    }
}
