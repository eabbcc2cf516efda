package dev.statewright.model.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a tree's root to a value: keys and indexes. Prints and reads as a JSON Pointer (RFC 6901).
 *
 * @param steps each a {@link String} key or an {@link Integer} index
 */
public record SyntaxPath(List<Object> steps) {

    public static final SyntaxPath ROOT = new SyntaxPath(List.of());

    public SyntaxPath {
        steps = List.copyOf(steps);
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer)) {
                throw new IllegalArgumentException("Neither key nor index: " + step);
            }
        }
    }

    public static SyntaxPath of(Object... steps) {
        return new SyntaxPath(List.of(steps));
    }

    public SyntaxPath then(Object... more) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(List.of(more));
        return new SyntaxPath(all);
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** The path without its last step. */
    public SyntaxPath parent() {
        return new SyntaxPath(steps.subList(0, steps.size() - 1));
    }

    public Object last() {
        return steps.getLast();
    }

    public boolean startsWith(SyntaxPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** As a JSON Pointer: {@code /States/Wait/Seconds}; the root is the empty string. */
    public String pointer() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            text.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return pointer();
    }
}
