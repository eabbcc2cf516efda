package dev.statewright.model.completion.expression;

import java.util.List;
import java.util.Optional;

/**
 * A JSONPath as far as it was typed.
 *
 * @param root where it starts
 * @param variable the variable's name, empty for the other roots
 * @param steps what is whole of it
 * @param typed what was typed of the step that is not whole; of the root where no step has begun
 * @param from where in the text that begins: its dot or bracket, or the root's dollar
 * @param rooted whether a step has begun; otherwise the root itself is being typed
 */
record PathPrefix(Root root, String variable, List<DataStep> steps, String typed, int from, boolean rooted) {

    /** What a path starts from. */
    enum Root {
        DATA,
        CONTEXT,
        VARIABLE
    }

    /** Reads the text from its dollar to the caret; absent where nothing can be proposed. */
    static Optional<PathPrefix> read(String text) {
        if (!text.startsWith("$")) {
            return Optional.empty();
        }
        boolean context = text.startsWith("$$");
        int start = context ? 2 : 1;
        int end = start;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end);
        Root root = context ? Root.CONTEXT : name.isEmpty() ? Root.DATA : Root.VARIABLE;
        if (end == text.length()) {
            return Optional.of(new PathPrefix(root, "", List.of(), text.substring(1), 0, false));
        }
        StepReader reader = new StepReader(text, end);
        return reader.read()
                ? Optional.of(new PathPrefix(
                        root, root == Root.VARIABLE ? name : "", reader.steps(), reader.typed(), reader.from(), true))
                : Optional.empty();
    }
}
