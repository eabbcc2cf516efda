package dev.statewright.runtime.path;

import java.util.ArrayList;
import java.util.List;

/** Reads paths of names and indexes, {@code $.a['b c'][0]}: nearly all that workflows use. */
final class SimplePath {
    private static final Step[] NONE = {};

    private final String text;
    private int at = 1;

    private SimplePath(String text) {
        this.text = text;
    }

    /** The steps after {@code $}, or null where the path has anything else in it. */
    static Step[] parse(String text) {
        if (!text.startsWith("$")) {
            return null;
        }
        return text.length() == 1 ? NONE : new SimplePath(text).steps();
    }

    private Step[] steps() {
        List<Step> steps = new ArrayList<>();
        while (at < text.length()) {
            Step step = switch (text.charAt(at)) {
                case '.' -> name();
                case '[' -> bracket();
                default -> null;
            };
            if (step == null) {
                return null;
            }
            steps.add(step);
        }
        return steps.toArray(NONE);
    }

    private Step name() {
        int from = ++at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        return at == from ? null : new Step.Name(text.substring(from, at));
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate(c);
    }

    private Step bracket() {
        int close;
        if (at + 1 < text.length() && (text.charAt(at + 1) == '\'' || text.charAt(at + 1) == '"')) {
            char quote = text.charAt(at + 1);
            close = text.indexOf(quote, at + 2);
            if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != ']') {
                return null;
            }
            String name = text.substring(at + 2, close);
            at = close + 2;
            return name.isEmpty() || name.indexOf('\\') >= 0 ? null : new Step.Name(name);
        }
        close = text.indexOf(']', at);
        if (close < 0 || close - at > 10) {
            return null;
        }
        String index = text.substring(at + 1, close);
        at = close + 1;
        return index.matches("-?\\d+") ? new Step.Index(Integer.parseInt(index)) : null;
    }
}
