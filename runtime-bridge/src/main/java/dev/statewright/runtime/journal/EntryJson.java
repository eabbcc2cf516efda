package dev.statewright.runtime.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.dataset.Item;
import dev.statewright.runtime.dataset.ItemChunk;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An entry of a journal as JSON: {@code {"step":3,"at":"2026-01-01T00:00:00Z","signal":"TaskSucceeded","taskId":1,"output":"{}"}}. */
public final class EntryJson {
    private EntryJson() {}

    public static ObjectNode write(JournalEntry entry) {
        Signal signal = entry.signal();
        ObjectNode json = Json.NODES.objectNode().put("step", entry.step());
        json.put("at", signal.at().toString());
        json.put("signal", signal.getClass().getSimpleName());
        switch (signal) {
            case Signal.Start start -> json.put("input", start.input().text()).put("seed", start.seed());
            case Signal.TaskAccepted task -> json.put("taskId", task.taskId());
            case Signal.TaskRefused task -> json.put("taskId", task.taskId()).put("sentence", task.sentence());
            case Signal.TaskStarted task -> json.put("taskId", task.taskId()).put("workerName", task.workerName());
            case Signal.TaskSubmitted task ->
                json.put("taskId", task.taskId()).put("answer", task.answer().text());
            case Signal.TaskSucceeded task ->
                json.put("taskId", task.taskId()).put("output", task.output().text());
            case Signal.TaskFailed task ->
                json.put("taskId", task.taskId()).put("error", task.error()).put("cause", task.cause());
            case Signal.HeartbeatReceived task -> json.put("taskId", task.taskId());
            case Signal.TimerFired timer -> json.put("timerId", timer.timerId());
            case Signal.ItemsRead read -> {
                json.put("readingId", read.readingId()).put("last", read.last());
                ArrayNode items = json.putArray("items");
                read.items().look().forEach(item -> items.add(write(item)));
            }
            case Signal.ItemsUnreadable read ->
                json.put("readingId", read.readingId()).put("cause", read.cause());
            case Signal.ResultsWritten written -> json.put("mapRunArn", written.mapRunArn());
            case Signal.ResultsUnwritten unwritten ->
                json.put("mapRunArn", unwritten.mapRunArn()).put("cause", unwritten.cause());
            case Signal.UpdateMapRun update ->
                json.put("mapRunArn", update.mapRunArn())
                        .put("maxConcurrency", update.maxConcurrency())
                        .put("toleratedFailureCount", update.toleratedFailureCount())
                        .put("toleratedFailurePercentage", update.toleratedFailurePercentage());
            case Signal.StopChild stop ->
                json.put("childArn", stop.childArn()).put("error", stop.error()).put("cause", stop.cause());
            case Signal.Redrive _ -> {}
            case Signal.RedriveFrom from ->
                json.put("eventId", from.eventId())
                        .put("input", from.input() == null ? null : from.input().text())
                        .put("definition", from.definition());
            case Signal.ChangeInput change ->
                json.put("frame", change.frame().toString())
                        .put("input", change.input().text());
            case Signal.ChangeVariables change ->
                json.put("frame", change.frame().toString())
                        .put("values", change.values().text());
            case Signal.SkipState skip ->
                json.put("frame", skip.frame().toString())
                        .put("output", skip.output().text())
                        .put("next", skip.next());
            case Signal.ChangeDefinition change -> json.put("definition", change.definition());
            case Signal.Stop stop -> json.put("error", stop.error()).put("cause", stop.cause());
        }
        return json;
    }

    private static ObjectNode write(Item item) {
        ObjectNode json = Json.NODES.objectNode().put("key", item.key()).put("source", item.source());
        json.set("value", item.value());
        return json;
    }

    private static ItemChunk items(JsonNode json) {
        List<Item> items = new ArrayList<>();
        json.forEach(item -> items.add(new Item(item.get("value"), text(item, "key"), text(item, "source"))));
        return new ItemChunk(items, () -> items);
    }

    /** @throws IllegalArgumentException where it is no entry */
    public static JournalEntry read(JsonNode json) {
        return new JournalEntry(json.path("step").longValue(), signal(json));
    }

    private static Signal signal(JsonNode json) {
        Instant at = Instant.parse(json.path("at").asText());
        long taskId = json.path("taskId").longValue();
        String kind = json.path("signal").asText();
        return switch (kind) {
            case "Start" ->
                new Signal.Start(at, payload(json, "input"), json.path("seed").longValue());
            case "TaskAccepted" -> new Signal.TaskAccepted(at, taskId);
            case "TaskRefused" -> new Signal.TaskRefused(at, taskId, text(json, "sentence"));
            case "TaskStarted" -> new Signal.TaskStarted(at, taskId, text(json, "workerName"));
            case "TaskSubmitted" -> new Signal.TaskSubmitted(at, taskId, payload(json, "answer"));
            case "TaskSucceeded" -> new Signal.TaskSucceeded(at, taskId, payload(json, "output"));
            case "TaskFailed" -> new Signal.TaskFailed(at, taskId, text(json, "error"), text(json, "cause"));
            case "HeartbeatReceived" -> new Signal.HeartbeatReceived(at, taskId);
            case "TimerFired" -> new Signal.TimerFired(at, json.path("timerId").longValue());
            case "ItemsRead" ->
                new Signal.ItemsRead(
                        at,
                        reading(json),
                        items(json.path("items")),
                        json.path("last").booleanValue());
            case "ItemsUnreadable" -> new Signal.ItemsUnreadable(at, reading(json), text(json, "cause"));
            case "ResultsWritten" -> new Signal.ResultsWritten(at, text(json, "mapRunArn"));
            case "ResultsUnwritten" -> new Signal.ResultsUnwritten(at, text(json, "mapRunArn"), text(json, "cause"));
            case "UpdateMapRun" ->
                new Signal.UpdateMapRun(
                        at,
                        text(json, "mapRunArn"),
                        json.hasNonNull("maxConcurrency")
                                ? json.get("maxConcurrency").intValue()
                                : null,
                        json.hasNonNull("toleratedFailureCount")
                                ? json.get("toleratedFailureCount").longValue()
                                : null,
                        json.hasNonNull("toleratedFailurePercentage")
                                ? json.get("toleratedFailurePercentage").doubleValue()
                                : null);
            case "StopChild" ->
                new Signal.StopChild(at, text(json, "childArn"), text(json, "error"), text(json, "cause"));
            case "Redrive" -> new Signal.Redrive(at);
            case "RedriveFrom" ->
                new Signal.RedriveFrom(
                        at,
                        json.path("eventId").longValue(),
                        json.hasNonNull("input") ? payload(json, "input") : null,
                        text(json, "definition"));
            case "ChangeInput" -> new Signal.ChangeInput(at, frame(json), payload(json, "input"));
            case "ChangeVariables" -> new Signal.ChangeVariables(at, frame(json), payload(json, "values"));
            case "SkipState" -> new Signal.SkipState(at, frame(json), payload(json, "output"), text(json, "next"));
            case "ChangeDefinition" -> new Signal.ChangeDefinition(at, text(json, "definition"));
            case "Stop" -> new Signal.Stop(at, text(json, "error"), text(json, "cause"));
            default -> throw new IllegalArgumentException("There is no signal '" + kind + "'");
        };
    }

    private static FramePath frame(JsonNode json) {
        return FramePath.parse(json.path("frame").asText());
    }

    private static long reading(JsonNode json) {
        return json.path("readingId").longValue();
    }

    private static Payload payload(JsonNode json, String member) {
        return Payload.ofText(json.path(member).asText());
    }

    private static String text(JsonNode json, String member) {
        return json.hasNonNull(member) ? json.get(member).asText() : null;
    }
}
