package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.expression.JsonataSyntax;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates paths that name one place, key by key, in both languages; nothing else. */
public final class PlainPaths implements Evaluator {

    private static final Pattern PATH = Pattern.compile(
            "(\\$\\$?[\\p{L}_]?[\\p{L}\\p{N}_]*)((?:\\.[\\p{L}_][\\p{L}\\p{N}_-]*|\\[\\d{1,9}]|\\['[^'\\\\]*'])*)");
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]|\\['([^']*)']");

    @Override
    public Optional<JsonNode> value(String expression, Bindings bindings) {
        boolean jsonata = JsonataSyntax.isExpression(expression);
        Matcher path = PATH.matcher(jsonata ? JsonataSyntax.inner(expression).strip() : expression);
        if (!path.matches()) {
            return Optional.empty();
        }
        return root(path.group(1), jsonata, path.group(2), bindings).filter(found -> !found.isMissingNode());
    }

    private static Optional<JsonNode> root(String root, boolean jsonata, String steps, Bindings bindings) {
        if (jsonata && root.equals("$states")) {
            Matcher member = STEP.matcher(steps);
            return member.lookingAt() && member.group(1) != null
                    ? Optional.ofNullable(bindings.states().get(member.group(1)))
                            .map(value -> walk(value, steps.substring(member.end())))
                    : Optional.empty();
        }
        return switch (root) {
            case "$" -> jsonata ? Optional.empty() : Optional.of(walk(bindings.dollar(), steps));
            case "$$" -> Optional.ofNullable(bindings.states().get("context")).map(value -> walk(value, steps));
            default ->
                Optional.ofNullable(bindings.variables().get(root.substring(1))).map(value -> walk(value, steps));
        };
    }

    private static JsonNode walk(JsonNode value, String steps) {
        JsonNode at = value;
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            at = step.group(2) != null
                    ? at.path(Integer.parseInt(step.group(2)))
                    : at.path(step.group(1) != null ? step.group(1) : step.group(3));
        }
        return at;
    }
}
