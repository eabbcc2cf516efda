package dev.statewright.model.completion.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proposes the next step of a JSONPath, and whole ways that lead further into the data. */
final class DataPaths {

    /** As deep as paths are proposed at once. */
    private static final int DEEPEST = 4;
    /** An object with more fields is a map of data, not a form. */
    private static final int WIDEST = 400;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    private final ExpressionProposal.Kind kind;
    private final String start;
    private final String typed;
    private final TextRange replaced;
    private final Ranked ranked;
    private final boolean several;
    private final String about;
    private final int distance;

    /**
     * @param start the text before the next step, which is inserted with it
     * @param typed what was typed of the step
     * @param several whether a step may lead to several values
     * @param about what the sentences of the proposals begin with; empty for data
     * @param distance how far behind other proposals these stand
     */
    DataPaths(
            ExpressionProposal.Kind kind,
            String start,
            String typed,
            TextRange replaced,
            Ranked ranked,
            boolean several,
            String about,
            int distance) {
        this.kind = kind;
        this.start = start;
        this.typed = typed;
        this.replaced = replaced;
        this.ranked = ranked;
        this.several = several;
        this.about = about;
        this.distance = distance;
    }

    /** Adds what follows these values. */
    void addAll(Sample of, List<JsonNode> values) {
        values.forEach(value -> add(of, value, start, about, 0));
    }

    private void add(Sample of, JsonNode value, String before, String sentence, int depth) {
        if (depth >= DEEPEST || depth > 0 && typed.isEmpty() && value.size() > WIDEST) {
            return;
        }
        if (value.isArray() && !value.isEmpty()) {
            items(of, value, before, sentence, depth);
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                String path = before + step(field.getKey());
                String key = sentence.isEmpty() ? "" : sentence + "." + field.getKey();
                propose(of, field.getValue(), path, key, field.getKey(), depth);
                if (!typed.isEmpty() || depth == 0 && !about.isEmpty()) {
                    add(of, field.getValue(), path, key, depth + 1);
                }
            }
        }
    }

    private void items(Sample of, JsonNode array, String before, String sentence, int depth) {
        propose(of, array.get(0), before + "[0]", sentence, "[0]", depth + 1);
        if (several) {
            propose(of, array, before + "[*]", sentence, "[*]", depth + 1);
        }
        if (!typed.isEmpty() || depth == 0) {
            add(of, array.get(0), before + (several ? "[*]" : "[0]"), sentence, depth + 1);
        }
    }

    private void propose(Sample of, JsonNode value, String path, String sentence, String name, int depth) {
        ranked.add(
                new ExpressionProposal(
                        kind, path, "", path, path.length(), replaced, sentence, Optional.of(of.part(value))),
                name,
                typed,
                distance + depth);
    }

    /** A key as a step of a path. */
    static String step(String key) {
        return PLAIN.matcher(key).matches()
                ? "." + key
                : "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
