package dev.statewright.model.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a JSONPath, or a call of an intrinsic function, asks for. */
public final class PathNames {

    private PathNames() {}

    /** The variables in a path or a call: {@code user} in {@code $user.name} and in {@code States.Format('{}', $user)}. */
    public static Set<String> variables(String text) {
        Set<String> found = new LinkedHashSet<>();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == '$' && !quoted && (at == 0 || text.charAt(at - 1) != '.')) {
                int end = at + 1;
                while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
                    end++;
                }
                if (end > at + 1 && Character.isUnicodeIdentifierStart(text.charAt(at + 1))) {
                    found.add(text.substring(at + 1, end));
                }
                at = end - 1;
                if (text.startsWith("$", end)) {
                    at = end;
                }
            }
        }
        return found;
    }

    /**
     * The keys of a path into the input that names them one by one: {@code [a, b]} for {@code $.a.b} and {@code $['a'].b[0]}, as far as
     * the first index.
     *
     * @return absent for every other path
     */
    public static Optional<List<String>> keys(String path) {
        if (path.length() < 2 || path.charAt(0) != '$' || !JsonPathSyntax.isReferencePath(path)) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        int at = 1;
        while (at < path.length()) {
            if (path.charAt(at) == '.') {
                int end = at + 1;
                while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
                    end++;
                }
                if (end > at + 1) {
                    keys.add(path.substring(at + 1, end));
                }
                at = end;
            } else if (path.charAt(at) == '[' && at + 1 < path.length() && isQuote(path.charAt(at + 1))) {
                int end = path.indexOf(path.charAt(at + 1), at + 2);
                keys.add(path.substring(at + 2, end));
                at = path.indexOf(']', end) + 1;
            } else {
                // an index: what lies behind it is in some item
                return path.charAt(at) == '[' ? Optional.of(keys) : Optional.empty();
            }
        }
        return Optional.of(keys);
    }

    /** The paths into the input among the arguments of a call: {@code $.a} in {@code States.Format('{}', $.a)}. */
    public static List<String> paths(String call) {
        List<String> found = new ArrayList<>();
        boolean quoted = false;
        for (int at = 0; at < call.length(); at++) {
            char c = call.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == '$' && !quoted) {
                int end = at + 1;
                while (end < call.length() && ",() ".indexOf(call.charAt(end)) < 0) {
                    end++;
                }
                // a filter, a function of the path, a blank in a key: not to be read this way
                if (end < call.length() && call.charAt(end) != '(' && call.charAt(end) != ' ') {
                    found.add(call.substring(at, end));
                }
                at = end - 1;
            }
        }
        return found;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }
}
