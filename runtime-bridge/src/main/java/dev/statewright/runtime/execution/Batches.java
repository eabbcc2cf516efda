package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Work;
import java.nio.charset.StandardCharsets;

/** {@code ItemBatcher}: several items for one child, {@code {"BatchInput":…,"Items":[…]}}. */
final class Batches {
    /** A child's input has no more bytes than this. */
    private static final long MAX_BYTES = 262_144;

    private final Interpreter interpreter;
    private final Frame frame;
    private final Work.Batching batching;

    Batches(Interpreter interpreter, Frame frame, Work.Batching batching) {
        this.interpreter = interpreter;
        this.frame = frame;
        this.batching = batching;
    }

    JsonNode of(FanOut.MapItems items) {
        Evaluation evaluation = interpreter.evaluation(frame).over(items.effectiveInput());
        double most = amount("MaxItemsPerBatch", batching.maxItems(), Integer.MAX_VALUE, evaluation);
        double bytes = amount("MaxInputBytesPerBatch", batching.maxBytes(), MAX_BYTES, evaluation);
        JsonNode input = batching.input() == null ? null : batching.input().evaluate(evaluation);
        ArrayNode batches = Json.NODES.arrayNode();
        ArrayNode batch = null;
        long size = 0;
        for (int i = 0; i < items.items().size(); i++) {
            JsonNode item = MapItem.select(interpreter, frame, items, i);
            long itemSize = Json.write(item).getBytes(StandardCharsets.UTF_8).length + 1L;
            if (batch == null || batch.size() >= most || size + itemSize > bytes) {
                ObjectNode made = batches.addObject();
                if (input != null) {
                    made.set("BatchInput", input);
                }
                batch = made.putArray("Items");
                size = 0;
            }
            batch.add(item);
            size += itemSize;
        }
        return batches;
    }

    private static double amount(String field, Amount amount, double otherwise, Evaluation evaluation) {
        return switch (amount) {
            case Amount.None _ -> otherwise;
            case Amount.Written written -> Amounts.whole(field, written.value());
            case Amount.Computed computed -> Amounts.computed(field, computed, evaluation);
            case Amount.ByPath byPath -> Amounts.byPath(field, byPath.path(), "integer", evaluation);
        };
    }
}
