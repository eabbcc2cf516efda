package dev.statewright.runtime.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.MapState;
import dev.statewright.runtime.dataset.ReaderConfig;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.maprun.WriterConfig;
import dev.statewright.runtime.path.PathExpression;
import dev.statewright.runtime.task.TaskResource;
import java.util.Optional;

/** Compiles a Map state. */
final class MapCompiler {
    private final Problems problems;
    private final FieldCompiler fields;

    MapCompiler(Problems problems, FieldCompiler fields) {
        this.problems = problems;
        this.fields = fields;
    }

    Work.Map compile(MapState map, ErrorPlan errors) {
        if (map.processor().isEmpty()) {
            problems.add(map.path() + " has no ItemProcessor.");
        }
        Optional<JsonNode> itemsPath = map.items().filter(json -> !fields.isJsonata());
        PathExpression path =
                itemsPath.map(json -> fields.path("ItemsPath", json.asText())).orElse(null);
        return new Work.Map(
                map.processor().map(new ScopeCompiler(problems)::compile).orElse(null),
                path,
                fields.template("Items", map.items().filter(json -> fields.isJsonata())),
                fields.template("ItemSelector", map.itemSelector()),
                fields.amount("MaxConcurrency", map.maxConcurrency(), map.maxConcurrencyPath()),
                map.distributed() ? distribution(map.distribution()) : null,
                fields.template("ResultSelector", map.resultSelector()),
                fields.place(map.resultPath()),
                errors);
    }

    private Work.Distribution distribution(MapState.Distribution distribution) {
        return new Work.Distribution(
                distribution.label().orElse(""),
                distribution.executionType().map(JsonNode::asText).orElse("").equals("EXPRESS"),
                fields.amount(
                        "ToleratedFailureCount",
                        distribution.toleratedFailureCount(),
                        distribution.toleratedFailureCountPath().map(JsonNode::asText)),
                fields.amount(
                        "ToleratedFailurePercentage",
                        distribution.toleratedFailurePercentage(),
                        distribution.toleratedFailurePercentagePath().map(JsonNode::asText)),
                distribution.itemReader().map(this::reading).orElse(null),
                distribution.itemBatcher().map(this::batching).orElse(null),
                distribution.resultWriter().map(this::writing).orElse(null));
    }

    private Work.Reading reading(JsonNode reader) {
        JsonNode config = reader.path("ReaderConfig");
        String field = fields.isJsonata() ? "Arguments" : "Parameters";
        return new Work.Reading(
                TaskResource.parse(reader.path("Resource").asText()),
                fields.template("ItemReader/" + field, Optional.ofNullable(reader.get(field))),
                ReaderConfig.of(config),
                amount(config, "MaxItems"));
    }

    private Work.Writing writing(JsonNode writer) {
        String field = fields.isJsonata() ? "Arguments" : "Parameters";
        return new Work.Writing(
                writer.has("Resource")
                        ? fields.template(
                                "ResultWriter/" + field,
                                Optional.of(writer.has(field) ? writer.get(field) : Json.NODES.objectNode()))
                        : null,
                WriterConfig.of(writer.path("WriterConfig")));
    }

    private Work.Batching batching(JsonNode batcher) {
        return new Work.Batching(
                amount(batcher, "MaxItemsPerBatch"),
                amount(batcher, "MaxInputBytesPerBatch"),
                fields.template("ItemBatcher/BatchInput", Optional.ofNullable(batcher.get("BatchInput"))));
    }

    private Amount amount(JsonNode batcher, String field) {
        return fields.amount(
                field,
                Optional.ofNullable(batcher.get(field)),
                Optional.ofNullable(batcher.get(field + "Path")).map(JsonNode::asText));
    }
}
