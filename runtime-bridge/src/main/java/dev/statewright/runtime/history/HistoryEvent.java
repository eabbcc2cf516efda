package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One event of an execution's history. Step Functions API, HistoryEvent.
 *
 * @param id counted from 1
 * @param previousEventId the event that led here; 0 for the first ones
 */
public record HistoryEvent(long id, long previousEventId, Instant timestamp, EventType type, EventDetails details) {
    /** As GetExecutionHistory answers and the AWS CLI prints it: the timestamp is ISO-8601. */
    public ObjectNode toJson() {
        ObjectNode json = Json.NODES.objectNode();
        json.put("timestamp", Timestamps.offset(timestamp));
        json.put("type", type.word());
        json.put("id", id);
        json.put("previousEventId", previousEventId);
        ObjectNode written = details.toJson();
        if (written != null) {
            json.set(type.detailsKey(), written);
        }
        return json;
    }

    public Optional<String> stateName() {
        return details.stateName();
    }

    /** JSON text. */
    public Optional<String> input() {
        return details.input().map(Payload::text);
    }

    /** JSON text. */
    public Optional<String> output() {
        return details.output().map(Payload::text);
    }

    public Optional<String> error() {
        return details.error();
    }

    public Optional<String> cause() {
        return details.cause();
    }

    public Optional<String> resource() {
        return details.resource();
    }
}
