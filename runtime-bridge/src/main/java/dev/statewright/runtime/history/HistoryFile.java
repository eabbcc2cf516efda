package dev.statewright.runtime.history;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads histories from wherever they were exported: {@code aws stepfunctions get-execution-history} (one page, several pages one after the
 * other or in a list), the console's export, log lines of Express workflows (as they are in a log group, from {@code aws logs tail},
 * {@code filter-log-events} or Logs Insights), this studio. What can be read is read; what cannot is told of.
 */
public final class HistoryFile {
    /** A half-written {@code false} is told of where it begins. */
    private static final int LONGEST_WORD = 5;

    private final HistoryCollector found = new HistoryCollector();

    private HistoryFile() {}

    /**
     * All executions of some files that belong together; one for a history, several where log lines tell of several.
     *
     * @throws UnreadableHistory where there is no event at all
     */
    public static List<ReadHistory> read(List<String> texts) {
        HistoryFile file = new HistoryFile();
        for (String text : texts) {
            file.add(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        return file.found.histories();
    }

    /** The same of one file. */
    public static List<ReadHistory> read(String text) {
        return read(List.of(text));
    }

    /**
     * Whether a text is a history and not a workflow, judged by its beginning.
     *
     * @param beginning of the text, or all of it
     */
    public static boolean isHistory(String beginning) {
        String text = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
        int start = text.indexOf('{');
        if (start < 0) {
            return false;
        }
        try (JsonParser parser = Json.parser(text.substring(start))) {
            parser.nextToken();
            return isEvent(parser);
        } catch (IOException broken) {
            return false;
        }
    }

    /** Of an object whose beginning was read: the first field that only a history or an event has decides. */
    private static boolean isEvent(JsonParser parser) throws IOException {
        boolean numbered = false;
        String type = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "events", "results" -> {
                    return value == JsonToken.START_ARRAY && tellsOfEvents(parser);
                }
                case "StartAt", "States", "Resources", "AWSTemplateFormatVersion" -> {
                    return false;
                }
                case "message" -> {
                    return value == JsonToken.VALUE_STRING && isHistory(parser.getText());
                }
                case "field" -> {
                    return value == JsonToken.VALUE_STRING && parser.getText().startsWith("@");
                }
                case "type" -> type = parser.getText();
                case "id", "previousEventId", "previous_event_id" -> numbered = true;
                default -> parser.skipChildren();
            }
            if (numbered && EventType.of(type).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Of a list of events, of log events or of results of a query: the first one tells. */
    private static boolean tellsOfEvents(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            // results of a query are lists of fields
        }
        return parser.currentToken() == JsonToken.END_ARRAY
                || parser.currentToken() == JsonToken.START_OBJECT && isEvent(parser);
    }

    private void add(String text) {
        String begin = text.stripLeading();
        if (begin.startsWith("{") || begin.startsWith("[")) {
            addJson(text);
        } else {
            addLines(text);
        }
    }

    /** Values one after the other, as far as they can be read. */
    private void addJson(String text) {
        try (JsonParser parser = Json.parser(text)) {
            while (parser.nextToken() != null) {
                value(parser);
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            found.problem((e instanceof JsonEOFException || isEnd(text, at)
                            ? "The file is cut off"
                            : "The file is not JSON from here on")
                    + " at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        } catch (IOException e) {
            // a text in memory can always be read
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEnd(String text, JsonLocation at) {
        return at.getCharOffset() + LONGEST_WORD >= text.stripTrailing().length();
    }

    private void value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser);
        }
    }

    /** A page, an event, or a line of a log. */
    private void object(JsonParser parser) throws IOException {
        ObjectNode rest = Json.NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            boolean list = parser.currentToken() == JsonToken.START_ARRAY;
            if (list && (field.equals("events") || field.equals("results"))) {
                value(parser);
            } else {
                rest.set(field, Json.current(parser));
            }
        }
        if (rest.has("type")) {
            found.event(rest);
        } else if (rest.path("message").isTextual()) {
            line(rest.path("message").textValue(), 0);
        } else if (rest.path("field").asText().equals("@message")) {
            line(rest.path("value").asText(), 0);
        } else if (rest.has("nextToken") || rest.has("NextToken")) {
            found.unfinishedPage();
        }
    }

    private void addLines(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                line(line, number);
            }
        }
    }

    /** A line of a log; what stands before its JSON is left out. */
    private void line(String line, int number) {
        int start = line.indexOf('{');
        String where = number == 0 ? "A line" : "Line " + number;
        if (start < 0) {
            found.problem(where + " is no event.");
            return;
        }
        try {
            JsonNode json = Json.read(line.substring(start));
            if (json instanceof ObjectNode event && event.has("type")) {
                found.event(event);
            } else {
                found.problem(where + " is no event.");
            }
        } catch (JsonProcessingException e) {
            found.problem(where + " is cut off or no JSON.");
        }
    }
}
