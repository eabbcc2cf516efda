package dev.statewright.model.completion.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The call of a function between whose parentheses the caret stands.
 *
 * @param function that is called: one of JSONata or an intrinsic function
 * @param argument which of its parameters is being written, from 0; -1 where it takes no more
 */
public record CallAtCaret(FunctionSignature function, int argument) {

    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";
    private static final String INTRINSIC = "States.";

    /**
     * The innermost call around the caret.
     *
     * @param text the expression as it stands; one of a JSONata state with its delimiters
     * @param caret in UTF-16 code units
     */
    public static Optional<CallAtCaret> find(String text, int caret, ExpressionKind kind) {
        String before = text.substring(0, Math.clamp(caret, 0, text.length()));
        return switch (kind) {
            case JSONATA ->
                before.startsWith(OPEN) ? new Scan(before.substring(OPEN.length()), true).call() : Optional.empty();
            case PATH_OR_INTRINSIC -> new Scan(before, false).call();
            case PATH, REFERENCE_PATH, STATE_NAME -> Optional.empty();
        };
    }

    /**
     * The innermost call in a text of a whole definition, which may be broken anywhere, in whatever format and with whatever escapes.
     *
     * @param before what stands before the caret, from the beginning of a line
     */
    public static Optional<CallAtCaret> inSource(String before) {
        String text = before.replaceAll("\\\\+\"", "\u0001");
        int open = text.lastIndexOf(OPEN);
        if (open >= 0 && text.indexOf(CLOSE, open) < 0) {
            return new Scan(text.substring(open + OPEN.length()).replace('\u0001', '"'), true).call();
        }
        String line = text.substring(text.lastIndexOf('\n') + 1);
        int first = line.indexOf(INTRINSIC, line.lastIndexOf('"') + 1);
        return first < 0 ? Optional.empty() : new Scan(line.substring(first).replace('\u0001', '"'), false).call();
    }

    /** Goes from the beginning of an expression to the caret. */
    private static final class Scan {

        /** What is open: where its bracket stands, and how many commas stand behind it. */
        private static final class Bracket {
            final int at;
            int commas;

            Bracket(int at) {
                this.at = at;
            }
        }

        private final String text;
        private final boolean jsonata;
        private final Deque<Bracket> open = new ArrayDeque<>();

        Scan(String text, boolean jsonata) {
            this.text = text;
            this.jsonata = jsonata;
        }

        Optional<CallAtCaret> call() {
            int at = 0;
            while (at < text.length()) {
                at = step(at);
            }
            return open.stream().flatMap(bracket -> called(bracket).stream()).findFirst();
        }

        /** @return behind what begins here */
        private int step(int at) {
            char c = text.charAt(at);
            switch (c) {
                case '\'' -> {
                    return behind(at, "'");
                }
                case '"', '`' -> {
                    return jsonata ? behind(at, String.valueOf(c)) : at + 1;
                }
                case '/' -> {
                    if (jsonata && text.startsWith("/*", at)) {
                        int end = text.indexOf("*/", at + 2);
                        return end < 0 ? text.length() : end + 2;
                    }
                    return jsonata && beginsPattern(at) ? behind(at, "/") : at + 1;
                }
                case '(', '[', '{' -> open.push(new Bracket(at));
                case ')', ']', '}' -> open.poll();
                case ',' -> {
                    if (!open.isEmpty()) {
                        open.peek().commas++;
                    }
                }
                default -> {}
            }
            return at + 1;
        }

        private int behind(int from, String quote) {
            for (int at = from + 1; at < text.length(); at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                } else if (text.startsWith(quote, at)) {
                    return at + 1;
                }
            }
            return text.length();
        }

        /** Between two values a slash divides; where a value is to come it begins a pattern. */
        private boolean beginsPattern(int at) {
            int before = blanksBefore(at);
            return before == 0 || "(,=:[{~>&|+-*?;".indexOf(text.charAt(before - 1)) >= 0;
        }

        private int blanksBefore(int at) {
            int before = at;
            while (before > 0 && text.charAt(before - 1) <= ' ') {
                before--;
            }
            return before;
        }

        private Optional<CallAtCaret> called(Bracket bracket) {
            if (text.charAt(bracket.at) != '(') {
                return Optional.empty();
            }
            int end = blanksBefore(bracket.at);
            int start = end;
            while (start > 0 && isName(text.charAt(start - 1))) {
                start--;
            }
            String name = text.substring(start, end);
            Optional<FunctionSignature> function =
                    jsonata ? JsonataFunctions.named(name) : IntrinsicFunctions.named(name);
            // what is led into a function is its first argument
            int led = jsonata && text.substring(0, blanksBefore(start)).endsWith("~>") ? 1 : 0;
            return function.map(found -> new CallAtCaret(found, found.parameterAt(bracket.commas + led)));
        }

        private boolean isName(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == (jsonata ? '$' : '.');
        }
    }
}
