package dev.statewright.runtime.cloud.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which log events are wanted: words that must be there, {@code ?a ?b} for either, {@code -a} for absent, {@code "several words"}, and
 * {@code { $.a.b = "x*" && $.n > 3 }} for events in JSON. CloudWatch Logs User Guide, "Filter pattern syntax".
 */
public final class FilterPattern {
    private static final Pattern WORD = Pattern.compile("([-?]?)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))");
    private static final Pattern TEST =
            Pattern.compile("\\(?\\s*\\$([\\w.\\[\\]-]+)\\s*(!=|>=|<=|=|>|<)\\s*(\"[^\"]*\"|\\S+?)\\s*\\)?");

    private final List<String> all = new ArrayList<>();
    private final List<String> either = new ArrayList<>();
    private final List<String> none = new ArrayList<>();
    private final String json;

    private FilterPattern(String json) {
        this.json = json;
    }

    public static FilterPattern of(String pattern) {
        String text = pattern.strip();
        if (text.startsWith("{") && text.endsWith("}")) {
            return new FilterPattern(text.substring(1, text.length() - 1).strip());
        }
        FilterPattern filter = new FilterPattern(null);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String term = word.group(2) != null ? word.group(2) : word.group(3);
            (word.group(1).equals("?") ? filter.either : word.group(1).equals("-") ? filter.none : filter.all)
                    .add(term);
        }
        return filter;
    }

    public boolean matches(String message) {
        if (json == null) {
            return all.stream().allMatch(message::contains)
                    && none.stream().noneMatch(message::contains)
                    && (either.isEmpty() || either.stream().anyMatch(message::contains));
        }
        try {
            JsonNode node = Json.read(message);
            for (String alternative : json.split("\\|\\|")) {
                boolean holds = true;
                for (String test : alternative.split("&&")) {
                    holds &= holds(test.strip(), node);
                }
                if (holds) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean holds(String test, JsonNode node) {
        Matcher parts = TEST.matcher(test);
        if (!parts.matches()) {
            return false;
        }
        JsonNode value = node;
        for (String step : parts.group(1).replace("[", ".").replace("]", "").split("\\.")) {
            if (!step.isEmpty()) {
                value = step.matches("\\d+") ? value.path(Integer.parseInt(step)) : value.path(step);
            }
        }
        String wanted = parts.group(3);
        boolean quoted = wanted.startsWith("\"");
        String text = quoted ? wanted.substring(1, wanted.length() - 1) : wanted;
        boolean number = !quoted && text.matches("-?\\d+(\\.\\d+)?") && value.isNumber();
        return switch (parts.group(2)) {
            case "=" -> number ? value.asDouble() == Double.parseDouble(text) : like(value, text);
            case "!=" -> number ? value.asDouble() != Double.parseDouble(text) : !like(value, text);
            case ">" -> number && value.asDouble() > Double.parseDouble(text);
            case "<" -> number && value.asDouble() < Double.parseDouble(text);
            case ">=" -> number && value.asDouble() >= Double.parseDouble(text);
            default -> number && value.asDouble() <= Double.parseDouble(text);
        };
    }

    private static boolean like(JsonNode value, String text) {
        String pattern = Pattern.quote(text).replace("*", "\\E.*\\Q");
        return value.isValueNode() && value.asText().matches(pattern);
    }
}
