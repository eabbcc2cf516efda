package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares a history with a recording. The rules are those of the recordings: a text that begins with a brace and is JSON is compared as
 * JSON, timestamps are not compared, placeholders match what they stand for, events of parallel branches may come in any order.
 */
final class Comparer {
    private static final Pattern TIMESTAMP_KEY = Pattern.compile("(?i)^.*timestamp.*$|^creationTime$|^ingestionTime$");
    private static final Set<String> TIMES = Set.of("timestamp", "date", "datetime");

    private final JsonNode recording;

    /** Shared by all answers of one recording: what a placeholder stood for once it stands for always. */
    private Placeholders answers;

    Comparer(JsonNode recording) {
        this.recording = recording;
    }

    /** What differs, empty for a perfect match. */
    List<String> differences(ArrayNode actual) {
        JsonNode expected = recording.path("expected_history");
        return expected.isArray() ? events(expected, actual) : outcome(actual);
    }

    /** What differs between an answer of the API and the recorded one. */
    List<String> differences(JsonNode expected, JsonNode actual) {
        List<String> out = new ArrayList<>();
        diff(placeholders(), expected, actual, "$", "", false, out);
        return out;
    }

    private Placeholders placeholders() {
        if (answers == null) {
            answers = new Placeholders(recording);
        }
        return answers;
    }

    private List<String> outcome(ArrayNode actual) {
        List<String> out = new ArrayList<>();
        JsonNode last = actual.get(actual.size() - 1);
        String status = switch (last.path("type").asText()) {
            case "ExecutionSucceeded" -> "SUCCEEDED";
            case "ExecutionFailed" -> "FAILED";
            default -> "?";
        };
        if (!status.equals(recording.path("expected_status").asText())) {
            out.add("status " + status + " != " + recording.path("expected_status") + " " + last);
        } else if (status.equals("SUCCEEDED")) {
            JsonNode output = Json.readTrusted(
                    last.path("executionSucceededEventDetails").path("output").textValue());
            diff(new Placeholders(recording), recording.path("expected_output"), output, "$.output", "", true, out);
        }
        return out;
    }

    private List<String> events(JsonNode expected, ArrayNode actual) {
        List<JsonNode> wanted = new ArrayList<>();
        expected.forEach(wanted::add);
        List<JsonNode> got = new ArrayList<>();
        actual.forEach(got::add);
        boolean sorted = false;
        for (JsonNode placeholder : recording.path("placeholders")) {
            sorted |= placeholder.path("rule").asText().equals("parallel-sort");
        }
        if (sorted) {
            ParallelEvents.normalise(got);
        }
        List<String> out = new ArrayList<>();
        if (wanted.size() != got.size()) {
            out.add("events: " + got.size() + " != expected " + wanted.size() + "\n   actual   " + types(got)
                    + "\n   expected " + types(wanted));
            if (wanted.size() > got.size()) {
                return out;
            }
        }
        Placeholders placeholders = new Placeholders(recording);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).path("id").isArray()) {
                int end = i;
                while (end < wanted.size() && wanted.get(end).path("id").isArray()) {
                    end++;
                }
                anyOrder(wanted.subList(i, end), got.subList(i, end), out);
                i = end - 1;
            } else {
                String where =
                        "$.events[" + i + "](" + wanted.get(i).path("type").asText() + ")";
                diff(placeholders, wanted.get(i), got.get(i), where, "", false, out);
            }
        }
        return out;
    }

    private void anyOrder(List<JsonNode> wanted, List<JsonNode> got, List<String> out) {
        Placeholders placeholders = new Placeholders(recording);
        List<JsonNode> rest =
                new ArrayList<>(got.stream().map(Comparer::withoutIds).toList());
        for (JsonNode event : wanted) {
            JsonNode expected = withoutIds(event);
            boolean found = false;
            for (int i = 0; i < rest.size() && !found; i++) {
                Map<String, String> before = placeholders.bindings();
                List<String> differences = new ArrayList<>();
                diff(placeholders, expected, rest.get(i), "", "", false, differences);
                found = differences.isEmpty();
                if (found) {
                    rest.remove(i);
                } else {
                    placeholders.restore(before);
                }
            }
            if (!found) {
                out.add("no event like " + brief(expected) + " among " + rest);
            }
        }
    }

    private static JsonNode withoutIds(JsonNode event) {
        ObjectNode copy = ((ObjectNode) event).deepCopy();
        copy.remove(List.of("id", "previousEventId"));
        return copy;
    }

    private static void diff(
            Placeholders placeholders,
            JsonNode expected,
            JsonNode actual,
            String path,
            String key,
            boolean parsed,
            List<String> out) {
        if (!key.isEmpty() && TIMESTAMP_KEY.matcher(key).matches() && TIMES.contains(expected.asText())) {
            return;
        }
        if (expected.isTextual() && expected.textValue().equals("datetime")) {
            return;
        }
        JsonNode value = actual;
        boolean inner = parsed;
        if (actual.isTextual() && !expected.isTextual() && !(parsed && expected.isNull())) {
            JsonNode read = parse(actual.textValue());
            if (read != null) {
                value = read;
                inner = true;
            }
        }
        if (expected.isObject() && value.isObject()) {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                JsonNode other = value.get(field.getKey());
                if (other == null) {
                    out.add(path + "." + field.getKey() + " missing (expected " + brief(field.getValue()) + ")");
                } else {
                    diff(
                            placeholders,
                            field.getValue(),
                            other,
                            path + "." + field.getKey(),
                            field.getKey(),
                            inner,
                            out);
                }
            }
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                if (!expected.has(field.getKey())) {
                    out.add(path + "." + field.getKey() + " unexpected: " + brief(field.getValue()));
                }
            }
        } else if (expected.isArray() && value.isArray()) {
            if (expected.size() != value.size()) {
                out.add(path + " length " + value.size() + " != expected " + expected.size());
            }
            for (int i = 0; i < Math.min(expected.size(), value.size()); i++) {
                diff(placeholders, expected.get(i), value.get(i), path + "[" + i + "]", "", true, out);
            }
        } else if (expected.isTextual()) {
            String text = expected.textValue();
            boolean same = value.isTextual()
                    ? placeholders.matches(text, value.textValue())
                    : placeholders.standsForAnything(text) || placeholders.isToken(text);
            if (!same) {
                out.add(path + " " + brief(value) + " != expected " + brief(expected));
            }
        } else if (!expected.equals(value) && !sameNumber(expected, value)) {
            out.add(path + " " + brief(value) + " != expected " + brief(expected));
        }
    }

    /** 1 and 1.0 differ; an int and a long of the same value do not. */
    private static boolean sameNumber(JsonNode a, JsonNode b) {
        return a.isIntegralNumber() == b.isIntegralNumber()
                && a.isNumber()
                && b.isNumber()
                && a.decimalValue().compareTo(b.decimalValue()) == 0;
    }

    private static JsonNode parse(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String types(List<JsonNode> events) {
        return String.join(
                " ", events.stream().map(each -> each.path("type").asText()).toList());
    }

    private static String brief(JsonNode value) {
        String text = Json.write(value);
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }
}
