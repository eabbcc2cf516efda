package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a recording in which tokens stand for values that differ from run to run. */
final class Placeholders {
    private static final Pattern GENERIC = Pattern.compile("<[A-Za-z_][\\w \\-.]*(?::\\d+)?>");
    private static final Pattern NUMBERED = Pattern.compile("(<[^:>]*:)\\d+>");

    private final Map<String, List<Kind>> tokens = new HashMap<>();
    private final Map<String, List<Kind>> numbered = new HashMap<>();
    private final Map<String, String> bound = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final String ownText;
    private final Pattern splitter;

    /** @param regex null for any text */
    private record Kind(String literal, String regex) {}

    Placeholders(JsonNode recording) {
        ownText = Json.write(recording.path("definition"))
                + Json.write(recording.path("input"))
                + Json.write(recording.path("request"));
        for (JsonNode each : recording.path("placeholders")) {
            String token = each.path("token").asText("");
            if (token.isEmpty()) {
                continue;
            }
            Kind kind = each.has("literal")
                    ? new Kind(each.get("literal").asText(), null)
                    : new Kind(null, each.has("regex") ? each.get("regex").asText() : null);
            if (token.endsWith(":N>")) {
                numbered.computeIfAbsent(token.substring(0, token.length() - 2), key -> new ArrayList<>())
                        .add(kind);
            } else {
                tokens.computeIfAbsent(token.replace("\\1", ""), key -> new ArrayList<>())
                        .add(kind);
            }
        }
        tokens.forEach((token, kinds) -> {
            if (!token.startsWith("<") && kinds.stream().allMatch(kind -> kind.literal == null && kind.regex == null)) {
                whole.add(token);
            }
        });
        List<String> alternatives = new ArrayList<>(tokens.keySet().stream()
                .filter(token -> !whole.contains(token))
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .toList());
        alternatives.add(GENERIC.pattern());
        splitter = Pattern.compile(String.join("|", alternatives));
    }

    boolean standsForAnything(String text) {
        return whole.contains(text);
    }

    boolean isToken(String text) {
        return GENERIC.matcher(text).matches();
    }

    Map<String, String> bindings() {
        return new HashMap<>(bound);
    }

    void restore(Map<String, String> bindings) {
        bound.clear();
        bound.putAll(bindings);
    }

    boolean matches(String expected, String actual) {
        if (expected.equals(actual) || whole.contains(expected)) {
            return true;
        }
        List<String> names = new ArrayList<>();
        Matcher match =
                Pattern.compile(pattern(expected, names), Pattern.DOTALL).matcher(actual);
        if (!match.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            bound.put(names.get(i), match.group("g" + i));
        }
        return true;
    }

    private String pattern(String expected, List<String> names) {
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = splitter.matcher(expected);
        int from = 0;
        while (matcher.find()) {
            pattern.append(quote(expected.substring(from, matcher.start())));
            append(pattern, matcher.group(), names);
            from = matcher.end();
        }
        return pattern.append(quote(expected.substring(from))).toString();
    }

    private void append(StringBuilder pattern, String token, List<String> names) {
        List<Kind> kinds = kinds(token);
        if (kinds == null) {
            pattern.append(quote(token));
        } else if (bound.containsKey(token)) {
            pattern.append("(?:")
                    .append(quote(bound.get(token)))
                    .append("|")
                    .append(quote(token))
                    .append(")");
        } else {
            List<String> alternatives = new ArrayList<>();
            boolean allLiteral = true;
            for (Kind kind : kinds) {
                allLiteral &= kind.literal != null;
                alternatives.add(
                        kind.literal != null ? quote(kind.literal) : kind.regex == null ? "(?s:.*?)" : kind.regex);
            }
            String any = String.join("|", alternatives).replaceAll("\\((?!\\?)", "(?:") + "|" + quote(token);
            boolean binds = !allLiteral
                    && (token.matches(".*:\\d+>") || token.startsWith("<ArnPart") || token.startsWith("<ExecArnPart"));
            if (binds && names.contains(token)) {
                pattern.append("\\k<g").append(names.indexOf(token)).append(">");
            } else if (binds) {
                names.add(token);
                pattern.append("(?<g")
                        .append(names.size() - 1)
                        .append(">")
                        .append(any)
                        .append(")");
            } else {
                pattern.append("(?:").append(any).append(")");
            }
        }
    }

    private List<Kind> kinds(String token) {
        if (tokens.containsKey(token)) {
            return tokens.get(token);
        }
        Matcher number = NUMBERED.matcher(token);
        boolean isNumbered = number.matches();
        if (isNumbered && numbered.containsKey(number.group(1))) {
            return numbered.get(number.group(1));
        }
        if (ownText.contains(token)) {
            return null;
        }
        return isNumbered || GENERIC.matcher(token).matches() ? List.of(new Kind(null, null)) : null;
    }

    private static String quote(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }
}
