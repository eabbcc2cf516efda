package dev.statewright.model.completion.expression;

import dev.statewright.model.completion.expression.ExpressionProposal.Kind;
import dev.statewright.model.text.TextRange;

/** Completes paths and calls of intrinsic functions, also as arguments of each other. ASL specification, "Intrinsic Functions". */
final class IntrinsicCompletion {

    private static final String PREFIX = "States.";
    private static final int DISTANCE = 20;

    private final PathCompletion paths;
    private final Ranked ranked;

    IntrinsicCompletion(PathCompletion paths, Ranked ranked) {
        this.paths = paths;
        this.ranked = ranked;
    }

    void add(String text, int caret) {
        int start = argument(text, caret);
        if (start < 0) {
            return;
        }
        String typed = text.substring(start, caret);
        if (typed.startsWith("$")) {
            paths.add(typed, start, WordEnd.of(text, caret));
            return;
        }
        if (typed.isEmpty()) {
            paths.add("", start, caret);
        }
        int end = WordEnd.of(text, caret);
        boolean prefixed = typed.startsWith(PREFIX);
        if (prefixed || PREFIX.startsWith(typed) || !typed.contains(".")) {
            CallProposals.add(
                    IntrinsicFunctions.all(),
                    Kind.INTRINSIC,
                    "intrinsic",
                    PREFIX,
                    prefixed ? typed.substring(PREFIX.length()) : PREFIX.startsWith(typed) ? "" : typed,
                    new TextRange(start, end),
                    text,
                    DISTANCE,
                    ranked);
        }
    }

    /** Where the argument begins that the caret stands in; -1 within a string. */
    private static int argument(String text, int caret) {
        int start = 0;
        int brackets = 0;
        for (int at = 0; at < caret; at++) {
            char c = text.charAt(at);
            if (c == '\'' && brackets == 0) {
                at = endOfString(text, at);
                if (at >= caret) {
                    return -1;
                }
                start = at + 1;
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (brackets == 0 && (c == '(' || c == ',' || c == ' ')) {
                start = at + 1;
            }
        }
        return start;
    }

    private static int endOfString(String text, int from) {
        for (int at = from + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '\'') {
                return at;
            }
        }
        return text.length();
    }
}
