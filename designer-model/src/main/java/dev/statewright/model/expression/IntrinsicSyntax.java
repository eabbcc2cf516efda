package dev.statewright.model.expression;

import java.util.Set;

/** Tells whether a text is a call of an intrinsic function. ASL specification, "Intrinsic Functions"; AWS's list of functions. */
public final class IntrinsicSyntax {

    private static final Set<String> FUNCTIONS = Set.of(
            "Array",
            "ArrayContains",
            "ArrayGetItem",
            "ArrayLength",
            "ArrayPartition",
            "ArrayRange",
            "ArrayUnique",
            "Base64Decode",
            "Base64Encode",
            "Format",
            "Hash",
            "JsonMerge",
            "JsonToString",
            "MathAdd",
            "MathRandom",
            "StringSplit",
            "StringToJson",
            "UUID");

    /** {@code ArrayGetItem} gives whatever the item is, which may be a text. */
    private static final Set<String> TEXT_FUNCTIONS =
            Set.of("ArrayGetItem", "Base64Decode", "Base64Encode", "Format", "Hash", "JsonToString", "UUID");

    private static final int DEEPEST = 10;
    private static final String PREFIX = "States.";

    private final String text;
    private int at;

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
        if (open < 0
                || !FUNCTIONS.contains(
                        text.substring(at + PREFIX.length(), open).strip())) {
            return false;
        }
        at = open + 1;
        if (skipBlanks() < text.length() && text.charAt(at) == ')') {
            at++;
            return true;
        }
        while (argument(depth)) {
            if (skipBlanks() == text.length()) {
                return false;
            }
            char c = text.charAt(at++);
            if (c == ')') {
                return true;
            }
            if (c != ',') {
                return false;
            }
        }
        return false;
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
