package dev.statewright.model.completion.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proposes fields for the next step of a JSONata path. */
final class JsonataFields {

    private static final int DEEPEST = 4;
    private static final int WIDEST = 400;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final ExpressionProposal.Kind kind;
    private final String start;
    private final String typed;
    private final TextRange replaced;
    private final Ranked ranked;
    private final int distance;
    private String about = "";

    /** @param start what is inserted before the field: the dot of the step, nothing within a filter */
    JsonataFields(
            ExpressionProposal.Kind kind, String start, String typed, TextRange replaced, Ranked ranked, int distance) {
        this.kind = kind;
        this.start = start;
        this.typed = typed;
        this.replaced = replaced;
        this.ranked = ranked;
        this.distance = distance;
    }

    /** Lets the proposals have sentences of their own, whose names begin so. */
    void describedAs(String what, List<DataStep> steps) {
        StringBuilder key = new StringBuilder(what);
        for (DataStep step : steps) {
            if (step instanceof DataStep.Key(String name)) {
                key.append('.').append(name);
            }
        }
        about = key.toString();
    }

    /** Adds the fields of these values. */
    void addAll(Sample of, List<JsonNode> values) {
        values.forEach(value -> add(of, value, start, about, 0));
    }

    /** Adds fields of any depth whose names were begun; none while nothing was typed. */
    void addDeep(Sample of) {
        if (of != null && !typed.isEmpty()) {
            add(of, of.value(), start + ".", "", 0);
        }
    }

    private void add(Sample of, JsonNode value, String before, String sentence, int depth) {
        if (depth >= DEEPEST || depth > 0 && typed.isEmpty() || value.size() > WIDEST && depth > 0) {
            return;
        }
        if (value.isArray()) {
            // a path asks every item: the first tells what the others look like
            if (!value.isEmpty() && value.get(0).isObject()) {
                add(of, value.get(0), before, sentence, depth);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String path = before + name(field.getKey());
            String key = sentence.isEmpty() ? "" : sentence + "." + field.getKey();
            ranked.add(
                    new ExpressionProposal(
                            kind, path, "", path, path.length(), replaced, key, Optional.of(of.part(field.getValue()))),
                    field.getKey(),
                    typed,
                    distance + depth);
            add(of, field.getValue(), path + ".", key, depth + 1);
        }
    }

    private static String name(String key) {
        return PLAIN.matcher(key).matches() ? key : "`" + key + "`";
    }
}
