package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.dataset.Item;

/** One item of an inline Map state. */
final class MapItem {
    private MapItem() {}

    /** As the context object shows it. */
    static ObjectNode of(FanOut.MapItems items, int index) {
        return new Item(items.items().get(index), null, Item.STATE_DATA).inContext(index);
    }

    /** What the iteration gets: {@code ItemSelector} applied. */
    static JsonNode select(Interpreter interpreter, Frame owner, FanOut.MapItems items, int index) {
        return items.selector() == null
                ? items.items().get(index)
                : items.selector()
                        .evaluate(interpreter
                                .evaluation(owner)
                                .over(items.effectiveInput())
                                .withItem(of(items, index)));
    }
}
