package dev.statewright.model.syntax;

import dev.statewright.model.syntax.SyntaxScalar.Kind;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values of a Terraform file that say themselves what they are: objects, lists, strings, numbers. Everything else is known to
 * Terraform only, and becomes a substitution with the expression's text.
 */
final class HclExpressions {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern FOR = Pattern.compile("[{\\[]\\s*for\\s");

    private final HclScanner scanner;
    private int depth;

    HclExpressions(HclScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Reads the expression that begins here.
     *
     * @param calls whether a call is looked into: {@code f(a)} becomes {@code {"f": [a]}}
     */
    SyntaxNode read(boolean calls) {
        int start = scanner.at;
        SyntaxNode value = depth < JsonParser.DEEPEST ? value(calls) : null;
        if (value != null && (scanner.expressionEnds() || scanner.anotherBegins())) {
            return value;
        }
        scanner.at = Math.max(scanner.endOfExpression(start), start);
        String written = scanner.text.substring(start, scanner.at);
        Kind kind = written.isEmpty() ? Kind.INVALID : Kind.SUBSTITUTION;
        return scalar(start, kind, "${" + written.replaceAll("\\s+", " ") + "}");
    }

    private SyntaxNode value(boolean calls) {
        int start = scanner.at;
        char c = scanner.current();
        Matcher text = FOR.matcher(scanner.text).region(start, scanner.text.length());
        if ((c == '{' || c == '[') && !text.lookingAt()) {
            depth++;
            SyntaxNode container = c == '{' ? object() : items(']');
            depth--;
            return container;
        }
        if (c == '"') {
            return string();
        }
        if (scanner.opensHeredoc(start)) {
            scanner.at = scanner.endOfHeredoc(start);
            int line = scanner.endOfLine(start);
            return scalar(start, Kind.STRING, scanner.text.substring(Math.min(line + 1, scanner.at), scanner.at));
        }
        Matcher number = NUMBER.matcher(scanner.text).region(start, scanner.text.length());
        if (number.lookingAt()) {
            scanner.at = number.end();
            return scalar(start, Kind.NUMBER, number.group());
        }
        return word(calls);
    }

    private SyntaxNode word(boolean calls) {
        int start = scanner.at;
        int end = scanner.endOfName(start);
        String word = scanner.text.substring(start, end);
        scanner.at = end;
        if (calls && scanner.current() == '(') {
            SyntaxArray arguments = items(')');
            TextRange range = range(start, arguments.range().end());
            return new SyntaxObject(
                    range, List.of(new SyntaxMember(range, range(start, end), word, Optional.of(arguments))));
        }
        return switch (word) {
            case "true", "false" -> scalar(start, Kind.BOOLEAN, word);
            case "null" -> scalar(start, Kind.NULL, word);
            default -> null;
        };
    }

    private SyntaxArray items(char close) {
        int open = scanner.at++;
        List<SyntaxNode> items = new ArrayList<>();
        while (true) {
            scanner.skipLines();
            if (scanner.atEnd() || scanner.current() == close) {
                break;
            }
            int before = scanner.at;
            if (scanner.current() != ',') {
                items.add(read(close == ')'));
            }
            scanner.skipLines();
            boolean comma = scanner.current() == ',';
            scanner.at += comma && !scanner.atEnd() ? 1 : 0;
            if (!comma && scanner.current() != close || scanner.at == before) {
                if (!scanner.atEnd()) {
                    scanner.error(before, scanner.at, "Expected a comma or " + close + " after this value");
                }
                if (scanner.atEnd() || scanner.at == before) {
                    break;
                }
            }
        }
        return new SyntaxArray(range(open, closed(open, close)), items);
    }

    private int closed(int open, char close) {
        if (scanner.current() == close) {
            scanner.at++;
        } else {
            scanner.error(open, open + 1, "This " + scanner.text.charAt(open) + " is never closed");
        }
        return scanner.at;
    }

    private SyntaxObject object() {
        int open = scanner.at++;
        List<SyntaxMember> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (true) {
            scanner.skipLines();
            if (scanner.atEnd() || scanner.current() == '}') {
                break;
            }
            if (scanner.current() == ',') {
                scanner.at++;
                continue;
            }
            int before = scanner.at;
            Optional<SyntaxMember> member = member();
            if (member.isEmpty()) {
                scanner.error(before, before + 1, "Expected a key here");
                scanner.at = Math.max(before + 1, scanner.endOfExpression(before));
                continue;
            }
            if (!keys.add(member.get().key())) {
                scanner.error(
                        before,
                        member.get().keyRange().end(),
                        "The key \"" + member.get().key() + "\" stands here twice");
            }
            members.add(member.get());
        }
        return new SyntaxObject(range(open, closed(open, '}')), members);
    }

    private Optional<SyntaxMember> member() {
        int start = scanner.at;
        int end = scanner.current() == '"'
                ? scanner.endOfQuoted(start)
                : scanner.current() == '(' ? scanner.endOfBracketed(start) : scanner.endOfName(start);
        if (end == start) {
            return Optional.empty();
        }
        String key =
                scanner.current() == '"' ? HclStrings.value(scanner, start, end) : scanner.text.substring(start, end);
        TextRange keyRange = range(start, end);
        scanner.at = end;
        scanner.skipBlank();
        boolean separated = scanner.current() == '=' || scanner.current() == ':';
        scanner.at += separated ? 1 : 0;
        scanner.skipBlank();
        char c = scanner.current();
        if (!separated || scanner.atEnd() || JsonScanner.isLineEnd(c) || c == ',' || c == '}') {
            scanner.error(start, end, "Expected = and a value after this key");
            return Optional.of(new SyntaxMember(keyRange, keyRange, key, Optional.empty()));
        }
        SyntaxNode value = read(false);
        if (!scanner.expressionEnds()) {
            scanner.error(
                    value.range().start(), value.range().end(), "Expected a comma or a new line after this value");
            scanner.skipBlank();
        }
        return Optional.of(
                new SyntaxMember(range(start, Math.max(end, value.range().end())), keyRange, key, Optional.of(value)));
    }

    private SyntaxScalar string() {
        int start = scanner.at;
        int end = scanner.endOfQuoted(start);
        scanner.at = end;
        if (end - start < 2 || scanner.text.charAt(end - 1) != '"') {
            scanner.error(start, end, "This string is not closed; expected \" at its end");
        }
        return scalar(start, Kind.STRING, HclStrings.value(scanner, start, end));
    }

    private SyntaxScalar scalar(int start, Kind kind, String value) {
        return new SyntaxScalar(range(start, scanner.at), kind, value);
    }

    private static TextRange range(int start, int end) {
        return new TextRange(start, Math.max(start, end));
    }
}
