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
            return quoted(text.charAt(at + 1));
        }
        close = text.indexOf(']', at);
        if (close < 0 || close - at > 10) {
            return null;
        }
        String index = text.substring(at + 1, close);
        at = close + 1;
        return index.matches("-?\\d+") ? new Step.Index(Integer.parseInt(index)) : null;
    }

    /** {@code ['name']}; a backslash before the quote makes it part of the name, any other one stands for itself. */
    private Step quoted(char quote) {
        StringBuilder name = new StringBuilder();
        for (int i = at + 2; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && text.charAt(i + 1) == quote) {
                name.append(text.charAt(++i));
            } else if (c != quote) {
                name.append(c);
            } else if (text.charAt(i + 1) == ']' && !name.isEmpty()) {
                at = i + 2;
                return new Step.Name(name.toString());
            } else {
                return null;
            }
        }
        return null;
    }
}
