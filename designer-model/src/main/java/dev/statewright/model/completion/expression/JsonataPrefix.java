package dev.statewright.model.completion.expression;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/**
 * What of a JSONata expression stands before the caret and belongs to the name that is being typed.
 *
 * @param root the variable that the path starts from, without its dollar; empty where no path was begun
 * @param steps what is whole of the path
 * @param typed what was typed of the last name, with its dollar where it is a variable or a function
 * @param from where that begins, with the dot before it where there is one
 * @param within the path whose filter the caret stands in: {@code $states.input.orders[pri}
 */
record JsonataPrefix(String root, List<DataStep> steps, String typed, int from, Optional<Chain> within) {

    /** A path from a variable. */
    record Chain(String root, List<DataStep> steps) {}

    /** Reads an expression, without its opening delimiter, up to the caret; absent within strings, comments and patterns. */
    static Optional<JsonataPrefix> read(String text) {
        JsonataText marked = new JsonataText(text);
        return marked.endsInCode() ? Optional.of(new Backward(text, marked).read()) : Optional.empty();
    }

    /** Reads from the caret to the left. */
    private static final class Backward {
        private final String text;
        private final JsonataText marked;

        Backward(String text, JsonataText marked) {
            this.text = text;
            this.marked = marked;
        }

        JsonataPrefix read() {
            int start = wordStart(text.length());
            String typed = text.substring(start);
            int dot = skipBlanks(start);
            if (!typed.startsWith("$") && dot > 0 && text.charAt(dot - 1) == '.' && !isRange(dot - 1)) {
                LinkedList<DataStep> steps = new LinkedList<>();
                String root = chain(dot - 1, steps);
                return new JsonataPrefix(root, List.copyOf(steps), typed, dot - 1, Optional.empty());
            }
            return new JsonataPrefix("", List.of(), typed, start, enclosing(start));
        }

        private boolean isRange(int dot) {
            return dot > 0 && text.charAt(dot - 1) == '.';
        }

        /** The steps before an end, the variable they begin with as the result; empty where it begins otherwise. */
        private String chain(int end, LinkedList<DataStep> steps) {
            int at = skipBlanks(end);
            while (at > 0) {
                char c = text.charAt(at - 1);
                if (c == ']') {
                    int open = marked.opening(at - 1);
                    if (open < 0) {
                        return "";
                    }
                    String inside = text.substring(open + 1, at - 1).strip();
                    // an index, a filter: what is found looks like any item
                    steps.addFirst(inside.isEmpty() ? new DataStep.Each() : new DataStep.Index(0));
                    at = open;
                    continue;
                }
                if (c == '`') {
                    int open = text.lastIndexOf('`', at - 2);
                    if (open < 0) {
                        return "";
                    }
                    steps.addFirst(new DataStep.Key(text.substring(open + 1, at - 1)));
                    at = open;
                } else {
                    int start = wordStart(at);
                    String word = text.substring(start, at);
                    if (word.length() > 1 && word.startsWith("$")) {
                        return word.substring(1);
                    }
                    if (word.isEmpty() || word.startsWith("$")) {
                        return "";
                    }
                    steps.addFirst(new DataStep.Key(word));
                    at = start;
                }
                at = skipBlanks(at);
                if (at == 0 || text.charAt(at - 1) != '.') {
                    return "";
                }
                at = skipBlanks(at - 1);
            }
            return "";
        }

        /** The path before the bracket that the caret stands in. */
        private Optional<Chain> enclosing(int from) {
            int open = marked.openBracketBefore(from);
            if (open < 0) {
                return Optional.empty();
            }
            LinkedList<DataStep> steps = new LinkedList<>();
            String root = chain(open, steps);
            return root.isEmpty() ? Optional.empty() : Optional.of(new Chain(root, new ArrayList<>(steps)));
        }

        private int wordStart(int end) {
            int at = end;
            while (at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_')) {
                at--;
            }
            while (at > 0 && text.charAt(at - 1) == '$') {
                at--;
            }
            return at;
        }

        private int skipBlanks(int end) {
            int at = end;
            while (at > 0 && text.charAt(at - 1) <= ' ') {
                at--;
            }
            return at;
        }
    }
}
