package dev.statewright.model.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one state in JSONata. In JSONPath a state's data go through InputPath, Parameters, the work, ResultSelector, ResultPath
 * and OutputPath; JSONata has Arguments before the work and Output behind it, and both see the raw input. ASL specification, "Input
 * and Output Processing"; Step Functions developer guide, "Transforming data with JSONata".
 */
final class StateConversion {

    /** What the states inside hold is not the state's own. */
    static final List<String> INNER = List.of("Branches", "ItemProcessor", "Iterator");

    private final State state;
    private final ConvertedFields fields;
    private final String input;

    private StateConversion(State state) {
        this.state = state;
        this.fields = ConvertedFields.of(state.common().json());
        this.input =
                state.common().inputPath().map(path -> path(path, Query.INPUT)).orElse(Query.INPUT);
    }

    /**
     * @throws Unconvertible where JSONata has no counterpart
     */
    static ConvertedFields of(State state) {
        StateConversion conversion = new StateConversion(state);
        conversion.convert();
        return conversion.fields;
    }

    private void convert() {
        switch (state) {
            case TaskState _ -> {
                arguments();
                fields.replace("Credentials", json -> TemplateQuery.json(json, input));
                amounts("TimeoutSeconds", "HeartbeatSeconds");
                work();
            }
            case ParallelState _ -> {
                arguments();
                work();
            }
            case MapState map -> {
                map(map);
                work();
            }
            case PassState pass -> pass(pass);
            case ChoiceState choice -> choice(choice);
            case WaitState _ -> {
                amounts("Seconds", "Timestamp");
                assign(input);
                output(Optional.empty(), input);
            }
            case SucceedState _ -> output(Optional.empty(), input);
            case FailState _ -> {
                for (String field : List.of("Error", "Cause")) {
                    fields.rename(
                            field + "Path", field, path -> Query.field(IntrinsicQuery.of(path.asText(), Query.INPUT)));
                }
            }
            case UnknownState _ -> throw new Unconvertible("its type is not known");
        }
        fields.remove("InputPath", "OutputPath", "ResultPath", "ResultSelector", "Result");
    }

    /** Of several values a path is null for nothing. */
    private static String path(JsonNode path, String root) {
        return path.isNull() ? Query.NOTHING : PathQuery.of(path.asText(), root);
    }

    private void arguments() {
        if (fields.has("Parameters")) {
            fields.rename("Parameters", "Arguments", json -> TemplateQuery.json(json, input));
        } else if (!input.equals(Query.INPUT)) {
            fields.set("Arguments", Query.field(input));
        }
    }

    private void amounts(String... names) {
        for (String name : names) {
            fields.rename(name + "Path", name, path -> Query.field(path(path, input)));
        }
    }

    private void work() {
        assign(Query.RESULT);
        Optional<JsonNode> selector = fields.get("ResultSelector");
        String result =
                selector.map(json -> TemplateQuery.text(json, Query.RESULT)).orElse(Query.RESULT);
        output(selector.map(json -> TemplateQuery.json(json, Query.RESULT)), result);
        fields.replace("Catch", StateConversion::catchers);
    }

    private void pass(PassState pass) {
        Optional<JsonNode> said =
                pass.result().or(() -> fields.get("Parameters").map(json -> TemplateQuery.json(json, input)));
        String result = pass.result()
                .map(Query::literal)
                .or(() -> fields.get("Parameters").map(json -> TemplateQuery.text(json, input)))
                .orElse(input);
        assign(result);
        fields.leadsTo("Parameters", "Output");
        fields.leadsTo("Result", "Output");
        output(said.map(json -> pass.result().isPresent() ? TemplateQuery.plain(json) : json), result);
        fields.remove("Parameters");
    }

    /**
     * Where the work's result goes.
     *
     * @param written the result as JSON, where it is more than a path
     * @param result the same as one expression
     */
    private void output(Optional<JsonNode> written, String result) {
        JsonNode place = fields.get("ResultPath").orElse(null);
        boolean replaces = place == null || place.asText().equals("$");
        String combined = replaces ? result : combined(place, result);
        Optional<JsonNode> outputPath =
                fields.get("OutputPath").filter(path -> !path.asText().equals("$"));
        String output = outputPath.map(path -> path(path, combined)).orElse(combined);
        boolean hasResult = state instanceof TaskState || state instanceof ParallelState || state instanceof MapState;
        if (output.equals(hasResult ? Query.RESULT : Query.INPUT)) {
            return;
        }
        boolean asWritten = written.isPresent() && replaces && outputPath.isEmpty();
        fields.set("Output", asWritten ? written.get() : Query.field(output));
        fields.leadsTo("ResultSelector", "Output");
        fields.leadsTo("ResultPath", "Output");
        fields.leadsTo("OutputPath", "Output");
    }

    private static String combined(JsonNode place, String result) {
        return place.isNull() ? Query.INPUT : Query.with(Query.INPUT, PathQuery.members(place.asText()), result);
    }

    private void assign(String root) {
        fields.replace("Assign", json -> TemplateQuery.json(json, root));
    }

    private static JsonNode catchers(JsonNode catchers) {
        ArrayNode converted = JsonNodeFactory.instance.arrayNode();
        for (JsonNode catcher : catchers) {
            ConvertedFields fields = ConvertedFields.of(catcher);
            Optional<JsonNode> place =
                    fields.get("ResultPath").filter(path -> !path.asText().equals("$"));
            place.ifPresent(path -> fields.set("Output", Query.field(combined(path, Query.ERROR))));
            fields.leadsTo("ResultPath", "Output");
            fields.remove("ResultPath");
            fields.replace("Assign", json -> TemplateQuery.json(json, Query.ERROR));
            converted.add(fields.json());
        }
        return converted;
    }

    private void choice(ChoiceState choice) {
        ConditionQuery condition = new ConditionQuery(input);
        output(Optional.empty(), input);
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < choice.rules().size(); i++) {
            ObjectNode rule = JsonNodeFactory.instance.objectNode();
            rule.set("Condition", Query.field(condition.of(choice.rules().get(i).condition())));
            for (var field : state.common().json().path("Choices").get(i).properties()) {
                switch (field.getKey()) {
                    case "Next", "Comment" -> rule.set(field.getKey(), field.getValue());
                    case "Assign" -> rule.set("Assign", TemplateQuery.json(field.getValue(), input));
                    default -> {}
                }
            }
            fields.get("Output").ifPresent(output -> rule.set("Output", output));
            rules.add(rule);
        }
        fields.set("Choices", rules);
        assign(input);
    }

    private void map(MapState map) {
        amounts("MaxConcurrency", "ToleratedFailureCount", "ToleratedFailurePercentage");
        if (fields.has("ItemsPath")) {
            fields.rename("ItemsPath", "Items", path -> Query.field(path(path, input)));
        } else if (!input.equals(Query.INPUT) && map.distribution().itemReader().isEmpty()) {
            fields.set("Items", Query.field(input));
        }
        fields.rename("Parameters", "ItemSelector", json -> json);
        fields.replace("ItemSelector", json -> TemplateQuery.json(json, input));
        fields.leadsTo("Iterator", "ItemProcessor");
        fields.replace("ItemReader", this::source);
        fields.replace("ResultWriter", this::source);
        fields.replace("ItemBatcher", json -> {
            ConvertedFields batcher = ConvertedFields.of(json);
            paths(batcher, "MaxItemsPerBatch", "MaxInputBytesPerBatch");
            batcher.replace("BatchInput", input -> TemplateQuery.json(input, this.input));
            return batcher.json();
        });
    }

    private JsonNode source(JsonNode json) {
        ConvertedFields source = ConvertedFields.of(json);
        source.rename("Parameters", "Arguments", template -> TemplateQuery.json(template, input));
        source.replace("ReaderConfig", config -> {
            ConvertedFields reader = ConvertedFields.of(config);
            paths(reader, "MaxItems");
            return reader.json();
        });
        return source.json();
    }

    private void paths(ConvertedFields object, String... names) {
        for (String name : names) {
            object.rename(name + "Path", name, path -> Query.field(path(path, input)));
        }
    }
}
