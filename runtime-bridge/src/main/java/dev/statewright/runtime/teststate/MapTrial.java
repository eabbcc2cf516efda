package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.execution.Amounts;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.path.PathExpression;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Selection;
import dev.statewright.runtime.plan.Work;

/** A Map state up to its iterations, whose results the mock gives. */
final class MapTrial {
    private static final String THRESHOLD = "States.ExceedToleratedFailureThreshold";

    private final Trial trial;
    private final Work.Map map;
    private final TestEnvironment environment;

    MapTrial(Trial trial, Work.Map map) {
        this.trial = trial;
        this.map = map;
        this.environment = trial.environment();
    }

    TestResult run() {
        Payload selected = trial.selectedInput();
        if (!trial.plan().isJsonata()) {
            trial.inspection().note("afterInputPath", selected);
        }
        JsonNode items = items(selected);
        int failures = trial.test().configuration().mapIterationFailureCount().orElse(0);
        if (failures > items.size()) {
            throw new InvalidTest(
                    "Map iteration failure count must be less than or equal to the number of Map iterations");
        }
        select(items);
        trial.inspection().number("maxConcurrency", amount("MaxConcurrency", map.maxConcurrency(), 0));
        if (exceeds(failures, items.size())) {
            return new ErrorTrial(trial).failed(THRESHOLD, "The specified tolerated failure threshold was exceeded");
        }
        return trial.mocked(map.resultSelector(), map.place());
    }

    private JsonNode items(Payload selected) {
        JsonNode read = trial.test().configuration().mapItemReaderData().orElse(null);
        if (read != null) {
            return pointed(read);
        }
        if (trial.plan().isJsonata()) {
            return queried(selected);
        }
        JsonNode items = map.itemsPath() == null ? selected.node() : Selection.read(map.itemsPath(), environment);
        if (!items.isArray()) {
            String path = map.itemsPath() == null ? "$" : map.itemsPath().text();
            throw EvaluationFailure.runtime("Reference path \"" + (path.startsWith("$$") ? path.substring(1) : path)
                    + "\" must point to array.");
        }
        trial.inspection().note("afterItemsPath", WrittenText.of(items, source()));
        return items;
    }

    /** The text that the items are read from. */
    private String source() {
        boolean ofContext = map.itemsPath() != null && map.itemsPath().origin() == PathExpression.Origin.CONTEXT;
        return (ofContext ? trial.test().context() : trial.test().input()).text();
    }

    private JsonNode queried(Payload selected) {
        if (map.items() instanceof Template.Query(var expression)) {
            return expression.evaluate(environment, "array");
        }
        JsonNode items = map.items() == null ? selected.node() : map.items().evaluate(environment);
        if (!items.isArray()) {
            throw EvaluationFailure.query("Map state input must be an array but was: " + Json.write(items), null);
        }
        return items;
    }

    private JsonNode pointed(JsonNode data) {
        Work.Distribution distribution = map.distribution();
        String pointer = distribution == null || distribution.reading() == null
                ? ""
                : distribution.reading().config().itemsPointer();
        if (pointer.isEmpty()) {
            return data;
        }
        JsonNode items = data.at(pointer);
        trial.inspection().note("afterItemsPointer", items);
        return items;
    }

    /** {@code ItemSelector} and {@code ItemBatcher}, for the inspection alone. */
    private void select(JsonNode items) {
        JsonNode inputs = items;
        if (map.itemSelector() != null) {
            ArrayNode chosen = Json.NODES.arrayNode();
            for (int i = 0; i < items.size(); i++) {
                ObjectNode item = Json.NODES.objectNode().put("Index", i);
                item.set("Value", items.get(i));
                chosen.add(map.itemSelector().evaluate(environment.withItem(item)));
            }
            environment.withItem(null);
            trial.inspection().note("afterItemSelector", chosen);
            inputs = chosen;
        }
        if (map.distribution() != null && map.distribution().batching() != null) {
            trial.inspection()
                    .note("afterItemBatcher", batches(inputs, map.distribution().batching()));
        }
    }

    private JsonNode batches(JsonNode items, Work.Batching batching) {
        double most = amount("MaxItemsPerBatch", batching.maxItems(), Integer.MAX_VALUE);
        JsonNode input = batching.input() == null ? null : batching.input().evaluate(environment);
        ArrayNode batches = Json.NODES.arrayNode();
        ArrayNode batch = null;
        for (JsonNode item : items) {
            if (batch == null || batch.size() >= most) {
                ObjectNode made = batches.addObject();
                if (input != null) {
                    made.set("BatchInput", input);
                }
                batch = made.putArray("Items");
            }
            batch.add(item);
        }
        return batches;
    }

    private boolean exceeds(int failures, int items) {
        Work.Distribution distribution = map.distribution();
        if (distribution == null) {
            return false;
        }
        boolean exceeded = false;
        if (!(distribution.toleratedFailureCount() instanceof Amount.None)) {
            double count = amount("ToleratedFailureCount", distribution.toleratedFailureCount(), 0);
            trial.inspection().number("toleratedFailureCount", count);
            exceeded = failures > count;
        }
        if (!(distribution.toleratedFailurePercentage() instanceof Amount.None)) {
            double percentage = amount("ToleratedFailurePercentage", distribution.toleratedFailurePercentage(), 0);
            trial.inspection().fraction("toleratedFailurePercentage", percentage);
            exceeded |= failures * 100.0 > percentage * items;
        }
        return exceeded;
    }

    private double amount(String field, Amount amount, double otherwise) {
        return switch (amount) {
            case Amount.None _ -> otherwise;
            case Amount.Written written -> written.value().asDouble();
            case Amount.Computed computed ->
                computed.expression().evaluate(environment, "number").asDouble();
            case Amount.ByPath byPath ->
                Amounts.byPath(field, byPath.path(), field.endsWith("Percentage") ? "float" : "integer", environment);
        };
    }
}
