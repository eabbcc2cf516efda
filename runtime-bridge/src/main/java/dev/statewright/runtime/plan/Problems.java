package dev.statewright.runtime.plan;

import dev.statewright.runtime.expression.InvalidExpression;
import dev.statewright.runtime.path.InvalidPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with a definition, so that the user hears of all of it at once. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        found.add(problem);
    }

    /** What the compilation gives, or null and a problem. */
    <T> T attempt(String where, Supplier<T> compilation) {
        try {
            return compilation.get();
        } catch (InvalidExpression | InvalidPath e) {
            String message = e.getMessage();
            add(where + ": " + message + (message.endsWith(".") ? "" : "."));
            return null;
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidDefinition(found);
        }
    }
}
