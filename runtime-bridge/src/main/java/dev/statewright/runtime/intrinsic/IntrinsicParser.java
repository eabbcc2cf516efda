package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.path.InvalidPath;
import dev.statewright.runtime.path.PathExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a call: a name, and in parentheses literals, paths and further calls. */
final class IntrinsicParser {
    /** Step Functions' quota of calls within calls. */
    private static final int MAX_DEPTH = 10;

    private final String text;
    private int at;

    IntrinsicParser(String text) {
        this.text = text;
    }

    IntrinsicCall whole() {
        skipSpace();
        IntrinsicCall call = call(1);
        skipSpace();
        if (at < text.length()) {
            throw invalid("there is something after the call");
        }
        return call;
    }

    private IntrinsicCall call(int depth) {
        if (depth > MAX_DEPTH) {
            throw invalid("more than " + MAX_DEPTH + " calls lie in one another");
        }
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String name = text.substring(from, at);
        IntrinsicFunction function =
                IntrinsicFunction.of(name).orElseThrow(() -> invalid("there is no function '" + name + "'"));
        skipSpace();
        expect('(');
        List<Argument> arguments = new ArrayList<>();
        skipSpace();
        if (peek() != ')') {
            arguments.add(argument(depth));
            skipSpace();
            while (peek() == ',') {
                at++;
                skipSpace();
                arguments.add(argument(depth));
                skipSpace();
            }
        }
        expect(')');
        if (!function.takes(arguments.size())) {
            throw invalid(name + " does not take " + arguments.size() + " arguments");
        }
        return new IntrinsicCall(text.substring(from, at), function, arguments);
    }

    private Argument argument(int depth) {
        char first = peek();
        if (first == '\'') {
            return new Argument.Literal(Json.NODES.textNode(quoted()));
        }
        if (first == '$') {
            return new Argument.Path(path());
        }
        if (first == '-' || Character.isDigit(first)) {
            return new Argument.Literal(number());
        }
        for (String word : new String[] {"true", "false", "null"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return new Argument.Literal(
                        word.equals("null") ? Json.NODES.nullNode() : Json.NODES.booleanNode(word.equals("true")));
            }
        }
        return new Argument.Nested(call(depth + 1));
    }

    /** A text in single quotes; a backslash takes the next character as it is, except before characters that need none. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '\'') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char next = text.charAt(at);
                if (next == '\'' || next == '\\') {
                    value.append(next);
                    at++;
                    continue;
                }
                if (next == '{' || next == '}') {
                    // Format tells an escaped brace from a placeholder
                    value.append(c).append(next);
                    at++;
                    continue;
                }
            }
            value.append(c);
        }
        expect('\'');
        return value.toString();
    }

    private PathExpression path() {
        int from = at;
        int brackets = 0;
        char quote = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == '\\') {
                    at++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (brackets > 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '[' || c == '(') {
                brackets++;
            } else if (brackets > 0 && (c == ']' || c == ')')) {
                brackets--;
            } else if (brackets == 0 && (c == ',' || c == ')' || Character.isWhitespace(c))) {
                break;
            }
            at++;
        }
        try {
            return PathExpression.compile(text.substring(from, Math.min(at, text.length())));
        } catch (InvalidPath e) {
            throw invalid(e.getMessage());
        }
    }

    private JsonNode number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        try {
            BigDecimal value = new BigDecimal(number);
            if (value.scale() <= 0 && value.precision() - value.scale() < 10) {
                return Json.NODES.numberNode(value.intValueExact());
            }
            return value.scale() <= 0 && value.precision() - value.scale() < 19
                    ? Json.NODES.numberNode(value.longValueExact())
                    : Json.NODES.numberNode(value.doubleValue());
        } catch (NumberFormatException e) {
            throw invalid("'" + number + "' is no number");
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw invalid("'" + wanted + "' is missing at character " + (at + 1));
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private InvalidIntrinsic invalid(String why) {
        return new InvalidIntrinsic("'" + text + "' is no call of an intrinsic function: " + why + ".");
    }
}
