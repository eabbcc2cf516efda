package dev.statewright.runtime.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.history.Json;
import java.time.Instant;
import java.util.List;

/**
 * Histories in shorthand, one event a line: {@code 7<6 TaskStateEntered Name}, {@code 8<7 MapIterationStarted Name 0},
 * {@code 9<8 TaskFailed Error}. Event n happens n seconds after the epoch.
 */
final class Trace {

    private Trace() {}

    static StateMachine machine(String json) {
        return AslReader.read(JsonParser.parse(json));
    }

    static RunInspector inspect(String machine, String events) {
        RunInspector inspector = new RunInspector(machine(machine));
        events(events).forEach(inspector::accept);
        return inspector;
    }

    static List<HistoryEvent> events(String lines) {
        ObjectNode history = Json.NODES.objectNode();
        var list = history.putArray("events");
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Trace::event)
                .forEach(list::add);
        return HistoryJson.read(history.toString());
    }

    private static ObjectNode event(String line) {
        String[] words = line.split(" ", 3);
        long id = Long.parseLong(words[0].substring(0, words[0].indexOf('<')));
        EventType type = EventType.of(words[1]).orElseThrow();
        ObjectNode event = Json.NODES.objectNode();
        event.put("timestamp", Instant.ofEpochSecond(id).toString());
        event.put("type", type.word());
        event.put("id", id);
        event.put("previousEventId", Long.parseLong(words[0].substring(words[0].indexOf('<') + 1)));
        if (words.length > 2) {
            detail(event.putObject(type.detailsKey()), type, words[2]);
        }
        return event;
    }

    private static void detail(ObjectNode details, EventType type, String text) {
        if (type.entersState()) {
            details.put("name", text).put("input", "{\"in\":\"" + text + "\"}");
        } else if (type.exitsState()) {
            details.put("name", text).put("output", "{\"out\":\"" + text + "\"}");
        } else if (type.word().startsWith("MapIteration")) {
            int space = text.lastIndexOf(' ');
            details.put("name", text.substring(0, space)).put("index", Integer.parseInt(text.substring(space + 1)));
        } else if (type == EventType.LAMBDA_FUNCTION_SCHEDULED) {
            details.put("resource", text).put("input", "{}");
        } else if (type == EventType.TASK_SCHEDULED) {
            int colon = text.lastIndexOf(':');
            details.put("resourceType", text.substring(0, colon));
            details.put("resource", text.substring(colon + 1));
            details.put("region", "us-east-1").put("parameters", "{}");
        } else {
            details.put("error", text).put("cause", "because");
        }
    }
}
