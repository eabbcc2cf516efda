package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers events that come in any order, from pages or log lines, by execution. */
final class HistoryCollector {
    /** Numbers beyond this are milliseconds, smaller ones seconds since 1970. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private static final int MOST_PROBLEMS = 20;

    private final Map<String, TreeMap<Long, HistoryEvent>> executions = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private boolean unfinished;
    private int unreadable;

    void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(sentence);
        }
    }

    /** A page said that another one follows. */
    void unfinishedPage() {
        unfinished = true;
    }

    /** An event as the API or a log has it. */
    void event(ObjectNode json) {
        boolean logged = json.has("execution_arn") || json.has("event_timestamp");
        String arn = json.path("execution_arn").asText();
        TreeMap<Long, HistoryEvent> events = executions.computeIfAbsent(arn, key -> new TreeMap<>());
        long id = number(json.path("id"), events.size() + 1L);
        long previous = number(json.path(logged ? "previous_event_id" : "previousEventId"), 0);
        Instant at = time(json.path(logged ? "event_timestamp" : "timestamp"));
        EventType type = EventType.of(json.path("type").asText()).orElse(EventType.UNKNOWN);
        if (type == EventType.UNKNOWN) {
            problem("The type of event " + id + ", \"" + json.path("type").asText() + "\", is not known here.");
            events.putIfAbsent(id, new HistoryEvent(id, previous, at, type, new EventDetails.Other(json)));
            return;
        }
        JsonNode details = json.path(logged ? "details" : type.detailsKey());
        try {
            events.putIfAbsent(id, new HistoryEvent(id, previous, at, type, DetailsJson.read(type, details)));
        } catch (IllegalArgumentException e) {
            unreadable++;
        }
    }

    private static long number(JsonNode json, long otherwise) {
        if (json.isNumber()) {
            return json.longValue();
        }
        return json.isTextual() && json.textValue().matches("\\d{1,18}") ? Long.parseLong(json.textValue()) : otherwise;
    }

    private Instant time(JsonNode json) {
        try {
            boolean digits = json.isTextual() && json.textValue().matches("\\d{10,18}");
            long millis = digits ? Long.parseLong(json.textValue()) : json.isNumber() ? json.longValue() : 0;
            if (millis > MILLISECONDS) {
                return Instant.ofEpochMilli(millis);
            }
            return json.isMissingNode() ? Instant.EPOCH : Timestamps.read(json);
        } catch (DateTimeException | ArithmeticException e) {
            problem("The timestamp " + json.asText() + " is no ISO-8601 date.");
            return Instant.EPOCH;
        }
    }

    /** @throws UnreadableHistory where there is no event */
    List<ReadHistory> histories() {
        if (executions.isEmpty()) {
            throw new UnreadableHistory("There is no event in it"
                    + (problems.isEmpty() ? ". " : ": " + problems.getFirst() + " ")
                    + "Export a history with \"aws stepfunctions get-execution-history\".");
        }
        List<ReadHistory> histories = new ArrayList<>();
        executions.forEach((arn, events) -> histories.add(
                history(arn.isEmpty() ? Optional.empty() : Optional.of(arn), List.copyOf(events.values()))));
        return histories;
    }

    private ReadHistory history(Optional<String> arn, List<HistoryEvent> events) {
        List<String> said = new ArrayList<>(problems);
        if (unreadable > 0) {
            said.add(unreadable + " events cannot be read.");
        }
        long expected = 1;
        for (HistoryEvent event : events) {
            if (event.id() > expected) {
                said.add(
                        event.id() == expected + 1
                                ? "Event " + expected + " is missing."
                                : "Events " + expected + " to " + (event.id() - 1) + " are missing.");
            }
            expected = event.id() + 1;
        }
        boolean ended = events.stream().anyMatch(event -> event.type().endsExecution());
        if (unfinished && !ended) {
            said.add("The file has only the first of several pages: export the others with --starting-token or without"
                    + " --max-items.");
        }
        return new ReadHistory(arn, events, said);
    }
}
