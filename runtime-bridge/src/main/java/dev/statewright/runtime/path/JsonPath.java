package dev.statewright.runtime.path;

import com.fasterxml.jackson.databind.JsonNode;

/** A compiled path, to be read from many values. */
public final class JsonPath {
    private final String text;
    private final Step[] steps;
    private final JaywayPath jayway;

    private JsonPath(String text, Step[] steps, JaywayPath jayway) {
        this.text = text;
        this.steps = steps;
        this.jayway = jayway;
    }

    /**
     * @param text begins with {@code $}
     * @throws InvalidPath where it is none
     */
    public static JsonPath compile(String text) {
        Step[] steps = SimplePath.parse(text);
        return new JsonPath(text, steps, steps == null ? new JaywayPath(text) : null);
    }

    public String text() {
        return text;
    }

    /** Whether it can lead to one node only. */
    public boolean isDefinite() {
        return steps != null || jayway.isDefinite();
    }

    /** Whether it is {@code $} alone. */
    public boolean isRoot() {
        return steps != null && steps.length == 0;
    }

    /** What it leads to: null for nothing; a path of many nodes gives an array. */
    public JsonNode read(JsonNode root) {
        if (steps == null) {
            return jayway.read(root);
        }
        JsonNode node = root;
        for (Step step : steps) {
            node = step.from(node);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** Why it leads nowhere, in the library's words, which are AWS's. */
    public String miss(JsonNode root) {
        return (jayway == null ? new JaywayPath(text) : jayway).miss(root);
    }

    Step[] steps() {
        return steps;
    }

    @Override
    public String toString() {
        return text;
    }
}
