package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One event of an execution's history. Step Functions API, HistoryEvent.
 *
 * @param id counted from 1
 * @param previousEventId the event that led here; 0 for the first ones
 */
public record HistoryEvent(long id, long previousEventId, Instant timestamp, EventType type, EventDetails details) {
    /** As GetExecutionHistory answers and the AWS CLI prints it: the timestamp is ISO-8601. */
    public ObjectNode toJson() {
        if (details instanceof EventDetails.Other(ObjectNode event)) {
            return event.deepCopy();
        }
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

    /** The type's name as the API spells it; also of types that are not known here. */
    public String word() {
        return details instanceof EventDetails.Other(ObjectNode event)
                ? event.path("type").asText()
                : type.word();
    }

    public Optional<String> stateName() {
        return EventFields.stateName(details);
    }

    /** JSON text. */
    public Optional<String> input() {
        return EventFields.input(details).map(Payload::text);
    }

    /** JSON text. */
    public Optional<String> output() {
        return EventFields.output(details).map(Payload::text);
    }

    public Optional<String> error() {
        return EventFields.error(details);
    }

    public Optional<String> cause() {
        return EventFields.cause(details);
    }

    public Optional<String> resource() {
        return EventFields.resource(details);
    }

    /** Which iteration a Map iteration's event is about. */
    public OptionalLong iteration() {
        return EventFields.index(details);
    }
}
