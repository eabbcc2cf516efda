package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;

/** The results of branches or iterations as one array. */
final class Joined {
    private Joined() {}

    /** A Parallel state keeps each branch's text as it is; a Map state writes its results anew. */
    static Payload of(FanOut fanOut) {
        ArrayNode array = Json.NODES.arrayNode(fanOut.size());
        for (Payload result : fanOut.results) {
            array.add(result.node());
        }
        return fanOut.isMap() ? Payload.of(array) : Payload.of(array, () -> text(fanOut.results));
    }

    private static String text(Payload[] results) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < results.length; i++) {
            text.append(i == 0 ? "" : ",").append(results[i].text());
        }
        return text.append(']').toString();
    }
}
