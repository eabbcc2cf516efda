package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Brings events of parallel branches into the order that the recordings have: sorted, without most ParallelStateSucceeded. */
final class ParallelEvents {
    private static final Set<String> ENDS =
            Set.of("ParallelStateSucceeded", "ParallelStateAborted", "ParallelStateExited", "ParallelStateFailed");

    private ParallelEvents() {}

    static void normalise(List<JsonNode> events) {
        boolean inside = false;
        int start = 0;
        List<JsonNode> section = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String type = events.get(i).path("type").asText();
            if (ENDS.contains(type)) {
                section.sort(Comparator.comparing(ParallelEvents::sorted));
                List<JsonNode> slice = events.subList(start, Math.max(start, i));
                slice.clear();
                slice.addAll(section);
                inside = false;
            } else if (type.equals("ParallelStateStarted")) {
                inside = true;
                section = new ArrayList<>();
                start = i + 1;
            } else if (inside) {
                ObjectNode copy = ((ObjectNode) events.get(i)).deepCopy();
                copy.putArray("id").add(0);
                copy.put("previousEventId", 0);
                events.set(i, copy);
                section.add(copy);
            }
        }
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields.toString();
        }
        return Json.write(node);
    }
}
