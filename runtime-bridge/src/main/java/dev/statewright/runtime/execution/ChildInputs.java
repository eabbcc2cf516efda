package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.dataset.Item;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import java.nio.charset.StandardCharsets;

/** Makes the inputs of a Map Run's children out of items: {@code ItemSelector}, then {@code ItemBatcher}. */
final class ChildInputs {
    private final Interpreter interpreter;
    private final Frame owner;
    private final Template selector;
    private final Payload effectiveInput;
    private final BatchSize batchSize;
    private final ItemFeed feed;

    private int index;
    private ArrayNode batch;
    private long bytes;
    private JsonNode first;

    /**
     * @param selector null where the items are given as they are
     * @param batchSize null where each child gets one item
     */
    ChildInputs(
            Interpreter interpreter,
            Frame owner,
            Template selector,
            Payload effectiveInput,
            BatchSize batchSize,
            ItemFeed feed) {
        this.interpreter = interpreter;
        this.owner = owner;
        this.selector = selector;
        this.effectiveInput = effectiveInput;
        this.batchSize = batchSize;
        this.feed = feed;
    }

    /** Null where no further input can be made now, or none is left. */
    ChildInput next() {
        return batchSize == null ? single() : batched();
    }

    private ChildInput single() {
        Item item = feed.next();
        return item == null ? null : new ChildInput(Payload.of(selected(item)), 1);
    }

    private JsonNode selected(Item item) {
        int at = index++;
        return selector == null
                ? item.input()
                : selector.evaluate(
                        interpreter.evaluation(owner).over(effectiveInput).withItem(item.inContext(at)));
    }

    private ChildInput batched() {
        while (true) {
            JsonNode item = first;
            first = null;
            if (item == null) {
                Item next = feed.next();
                if (next == null) {
                    return feed.isExhausted() ? closed() : null;
                }
                item = selected(next);
            }
            // with the comma before it
            long size = Json.write(item).getBytes(StandardCharsets.UTF_8).length + 1L;
            if (batch != null && (batch.size() >= batchSize.items() || bytes + size - 1 > batchSize.bytes())) {
                first = item;
                return closed();
            }
            if (batch == null) {
                batch = Json.NODES.arrayNode();
                bytes = batchSize.envelope();
            }
            batch.add(item);
            bytes += size;
            if (batch.size() >= batchSize.items()) {
                return closed();
            }
        }
    }

    private ChildInput closed() {
        if (batch == null) {
            return null;
        }
        ObjectNode input = Json.NODES.objectNode();
        if (batchSize.input() != null) {
            input.set("BatchInput", batchSize.input());
        }
        input.set("Items", batch);
        int items = batch.size();
        batch = null;
        return new ChildInput(Payload.of(input), items);
    }

    /** Whether every item has become part of an input. */
    boolean isExhausted() {
        return feed.isExhausted() && batch == null && first == null;
    }

    /** Goes on with the item of that position. */
    void seek(long position) {
        feed.seek(position);
        index = (int) position;
        batch = null;
        first = null;
    }
}
