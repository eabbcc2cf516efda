package dev.statewright.model.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether a text is a call of an intrinsic function, with as many arguments as it takes. ASL specification, "Intrinsic Functions"; AWS's list of functions. */
public final class IntrinsicSyntax {

    private static final String FORMAT = "Format";

    /** How many arguments a function takes. */
    private record Arity(int fewest, int most) {
        boolean takes(int arguments) {
            return fewest <= arguments && arguments <= most;
        }
    }

    /**
     * A {@code States.Format} whose arguments do not fill its placeholders: the call fails when it is made.
     *
     * @param placeholders the <code>{}</code> of its template
     * @param values the arguments behind the template
     */
    public record UnevenFormat(int placeholders, int values) {}

    private static final int ANY = Integer.MAX_VALUE;

    private static final Map<String, Arity> FUNCTIONS = Map.ofEntries(
            Map.entry("Array", new Arity(0, ANY)),
            Map.entry("ArrayContains", new Arity(2, 2)),
            Map.entry("ArrayGetItem", new Arity(2, 2)),
            Map.entry("ArrayLength", new Arity(1, 1)),
            Map.entry("ArrayPartition", new Arity(2, 2)),
            Map.entry("ArrayRange", new Arity(3, 3)),
            Map.entry("ArrayUnique", new Arity(1, 1)),
            Map.entry("Base64Decode", new Arity(1, 1)),
            Map.entry("Base64Encode", new Arity(1, 1)),
            Map.entry(FORMAT, new Arity(1, ANY)),
            Map.entry("Hash", new Arity(2, 2)),
            Map.entry("JsonMerge", new Arity(3, 3)),
            Map.entry("JsonToString", new Arity(1, 1)),
            Map.entry("MathAdd", new Arity(2, 2)),
            Map.entry("MathRandom", new Arity(2, 3)),
            Map.entry("StringSplit", new Arity(2, 2)),
            Map.entry("StringToJson", new Arity(1, 1)),
            Map.entry("UUID", new Arity(0, 0)));

    /** {@code ArrayGetItem} gives whatever the item is, which may be a text. */
    private static final Set<String> TEXT_FUNCTIONS =
            Set.of("ArrayGetItem", "Base64Decode", "Base64Encode", "Format", "Hash", "JsonToString", "UUID");

    private static final int DEEPEST = 10;
    private static final String PREFIX = "States.";

    private final String text;
    private int at;
    private UnevenFormat uneven;

    private IntrinsicSyntax(String text) {
        this.text = text;
    }

    /** Whether the whole text is one call: {@code States.Format('{} of {}', $.a, States.ArrayLength($.b))}. */
    public static boolean isCall(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        IntrinsicSyntax call = new IntrinsicSyntax(text);
        return call.call(1) && call.skipBlanks() == text.length();
    }

    /** The first {@code States.Format} in a call whose template is written out and does not fit its arguments. */
    public static Optional<UnevenFormat> unevenFormat(String text) {
        if (!text.contains(PREFIX + FORMAT)) {
            return Optional.empty();
        }
        IntrinsicSyntax call = new IntrinsicSyntax(text);
        return call.call(1) ? Optional.ofNullable(call.uneven) : Optional.empty();
    }

    /** Whether a call may give a string, as {@code ErrorPath} and {@code CausePath} need it. */
    public static boolean givesText(String call) {
        return TEXT_FUNCTIONS.contains(
                call.substring(PREFIX.length(), call.indexOf('(')).strip());
    }

    private boolean call(int depth) {
        if (depth > DEEPEST || !text.startsWith(PREFIX, at)) {
            return false;
        }
        int open = text.indexOf('(', at);
        String name = open < 0 ? "" : text.substring(at + PREFIX.length(), open).strip();
        Arity arity = FUNCTIONS.get(name);
        if (arity == null) {
            return false;
        }
        at = open + 1;
        int template = skipBlanks();
        int arguments = arguments(depth);
        if (arguments > 0 && name.equals(FORMAT) && text.charAt(template) == '\'' && uneven == null) {
            int placeholders = placeholders(template + 1);
            uneven = placeholders == arguments - 1 ? null : new UnevenFormat(placeholders, arguments - 1);
        }
        return arguments >= 0 && arity.takes(arguments);
    }

    /** Reads as far as the closing parenthesis; gives how many arguments there are, -1 where they cannot be read. */
    private int arguments(int depth) {
        if (at < text.length() && text.charAt(at) == ')') {
            at++;
            return 0;
        }
        for (int read = 1; argument(depth) && skipBlanks() < text.length(); read++) {
            char c = text.charAt(at++);
            if (c == ')') {
                return read;
            }
            if (c != ',') {
                return -1;
            }
        }
        return -1;
    }

    /** How many <code>{}</code> a string has; a backslash takes the meaning from a brace. */
    private int placeholders(int from) {
        int found = 0;
        for (int i = from; text.charAt(i) != '\''; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith("{}", i)) {
                found++;
            }
        }
        return found;
    }

    private boolean argument(int depth) {
        if (skipBlanks() == text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return quoted();
        }
        if (c == '$') {
            return path();
        }
        return text.startsWith(PREFIX, at) ? call(depth + 1) : literal();
    }

    /** A string; a backslash may escape a quote, a brace or a backslash, nothing else (measured). */
    private boolean quoted() {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                at++;
                return true;
            }
            if (c == '\\' && (++at == text.length() || "'{}\\".indexOf(text.charAt(at)) < 0)) {
                return false;
            }
        }
        return false;
    }

    private boolean path() {
        int start = at;
        int open = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '[' || c == '(') {
                open++;
            } else if (open == 0 && (c == ',' || c == ')')) {
                break;
            } else if (c == ']' || c == ')') {
                open--;
            } else if (c == '\'' || c == '"') {
                at = text.indexOf(c, at + 1);
                if (at < 0) {
                    at = text.length();
                    return false;
                }
            }
        }
        return JsonPathSyntax.isPath(text.substring(start, at).strip());
    }

    private boolean literal() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ')') {
            at++;
        }
        String word = text.substring(start, at).strip();
        return switch (word) {
            case "null", "true", "false" -> true;
            default -> isNumber(word);
        };
    }

    private static boolean isNumber(String word) {
        try {
            Double.parseDouble(word);
            return Character.isDigit(word.charAt(word.length() - 1));
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private int skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
