package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.util.SplittableRandom;
import java.util.UUID;

/** States.MathAdd, States.MathRandom, States.UUID. */
final class Numbers {
    private Numbers() {}

    static JsonNode add(JsonNode first, JsonNode second) {
        return node(Check.integer(first) + Check.integer(second));
    }

    /** From the first (inclusive) to the second (exclusive); with a seed always the same. */
    static JsonNode random(JsonNode[] values, Chance chance) {
        long from = Check.integer(values[0]);
        long to = Check.integer(values[1]);
        if (from >= to) {
            throw new IntrinsicFailure("Invalid arguments: the start must be less than the end");
        }
        return node(
                values.length == 3
                        ? new SplittableRandom(Check.integer(values[2])).nextLong(from, to)
                        : chance.between(from, to));
    }

    /** A version 4 UUID from the execution's own randomness. */
    static JsonNode uuid(Chance chance) {
        long high = chance.bits() & 0xffffffffffff0fffL | 0x4000L;
        long low = chance.bits() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return Json.NODES.textNode(new UUID(high, low).toString());
    }

    /** Small numbers are ints, as Jackson reads them: equal values are equal nodes. */
    static JsonNode node(long value) {
        return (int) value == value ? Json.NODES.numberNode((int) value) : Json.NODES.numberNode(value);
    }
}
