package dev.statewright.runtime.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A history as {@code aws stepfunctions get-execution-history} prints it: {@code {"events":[…]}}. */
public final class HistoryJson {
    private HistoryJson() {}

    /** The whole history, indented. */
    public static String write(List<HistoryEvent> events) {
        ObjectNode json = Json.NODES.objectNode();
        ArrayNode list = json.putArray("events");
        events.forEach(event -> list.add(event.toJson()));
        return Json.writeIndented(json) + "\n";
    }

    /**
     * Reads a history, from this studio or exported from AWS. Events come back in the order of their ids, however the file has them.
     *
     * @throws UnreadableHistory where the text is not JSON, has no list of events, or an event has no known type
     */
    public static List<HistoryEvent> read(String text) {
        JsonNode json;
        try {
            json = Json.read(text);
        } catch (JsonProcessingException e) {
            JsonMistake mistake = JsonMistake.in(text, e);
            throw new UnreadableHistory("Not JSON at line " + mistake.at().line() + ", column "
                    + mistake.at().column() + ": " + mistake.sentence());
        }
        JsonNode list = json.isArray() ? json : json.path("events");
        if (!list.isArray()) {
            throw new UnreadableHistory("There is no list \"events\" in it. Export one with"
                    + " \"aws stepfunctions get-execution-history\".");
        }
        List<HistoryEvent> events = new ArrayList<>();
        for (JsonNode each : list) {
            events.add(event(each, events.size()));
        }
        events.sort(java.util.Comparator.comparingLong(HistoryEvent::id));
        return events;
    }

    private static HistoryEvent event(JsonNode json, int position) {
        EventType type = EventType.of(json.path("type").asText())
                .orElseThrow(() -> new UnreadableHistory("Event " + (position + 1) + " has the type \""
                        + json.path("type").asText() + "\", which is none of Step Functions' event types."));
        Instant timestamp;
        try {
            timestamp = json.hasNonNull("timestamp") ? Timestamps.read(json.get("timestamp")) : Instant.EPOCH;
        } catch (DateTimeException e) {
            throw new UnreadableHistory("Event " + (position + 1) + " has a timestamp that is no ISO-8601 date: "
                    + json.get("timestamp").asText());
        }
        return new HistoryEvent(
                json.path("id").asLong(position + 1L),
                json.path("previousEventId").asLong(),
                timestamp,
                type,
                DetailsJson.read(type, json.path(type.detailsKey())));
    }
}
