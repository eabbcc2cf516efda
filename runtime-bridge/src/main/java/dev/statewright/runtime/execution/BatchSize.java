package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.plan.Amount;
import dev.statewright.runtime.plan.Work;
import java.nio.charset.StandardCharsets;

/**
 * {@code ItemBatcher}: several items for one child, {@code {"BatchInput":…,"Items":[…]}}.
 *
 * @param items so many at most
 * @param bytes of UTF-8 in the child's input, at most
 * @param input {@code BatchInput}; null where nothing is written
 */
record BatchSize(long items, long bytes, JsonNode input) {
    /** @param most so many bytes may a child's input have at all */
    static BatchSize of(Work.Batching batching, long most, Evaluation evaluation) {
        long items = amount("MaxItemsPerBatch", batching.maxItems(), Integer.MAX_VALUE, evaluation);
        long bytes = amount("MaxInputBytesPerBatch", batching.maxBytes(), most, evaluation);
        return new BatchSize(
                items,
                Math.min(bytes, most),
                batching.input() == null ? null : batching.input().evaluate(evaluation));
    }

    /** How many bytes the input has without items. */
    long envelope() {
        ObjectNode envelope = Json.NODES.objectNode();
        if (input != null) {
            envelope.set("BatchInput", input);
        }
        envelope.putArray("Items");
        return Json.write(envelope).getBytes(StandardCharsets.UTF_8).length;
    }

    private static long amount(String field, Amount amount, long otherwise, Evaluation evaluation) {
        double value = switch (amount) {
            case Amount.None _ -> otherwise;
            case Amount.Written written -> Amounts.whole(field, written.value());
            case Amount.Computed computed -> Amounts.computed(field, computed, evaluation);
            case Amount.ByPath byPath -> Amounts.byPath(field, byPath.path(), "integer", evaluation);
        };
        if (value <= 0) {
            throw EvaluationFailure.runtime("field " + field + " must be positive");
        }
        return (long) value;
    }
}
