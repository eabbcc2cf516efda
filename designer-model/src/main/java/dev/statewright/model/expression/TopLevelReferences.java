package dev.statewright.model.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a JSONata expression reads of what it stands in, which in Step Functions is nothing: input is {@code $states.input}. A
 * later step of a path, a predicate, an order and a grouping are about what stands before them; the body of a function is about what the
 * expression around it is about (measured). Reads the text of an expression that can be parsed: the parser keeps its tree to itself.
 */
public final class TopLevelReferences {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[^\\s.\\[\\]{}(),@#;:?+\\-*/%|=<>^&!~]+");
    private static final Pattern QUOTED =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'?", Pattern.DOTALL);

    /**
     * A bracket that is open, or a part of a transform.
     *
     * @param top whether what stands in it is about what the whole expression is about
     * @param step whether the value that it belongs to is a later step of a path
     */
    private record Bracket(Kind kind, boolean top, boolean step) {

        private enum Kind {
            PLAIN,
            PARAMETERS,
            TRANSFORMED,
            UPDATE
        }
    }

    private final String text;
    private final Set<String> found = new LinkedHashSet<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private int at;
    /** Whether a value ends before here, so that an operator follows. */
    private boolean behindValue;
    /** Whether the value that ends before here, or the one to come, is a later step of a path. */
    private boolean step;
    /** Whether the brackets of a function's parameters come next. */
    private boolean atParameters;
    /** Whether the braces of a function's body come next. */
    private boolean atBody;

    private TopLevelReferences(String text) {
        this.text = text;
    }

    /**
     * The names in the order in which they stand; {@code $} is one of them.
     *
     * @param expression without its delimiters
     */
    public static Set<String> of(String expression) {
        TopLevelReferences references = new TopLevelReferences(expression);
        while (references.at < expression.length()) {
            references.next();
        }
        return references.found;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (c == '"' || c == '\'') {
            value(end(QUOTED));
        } else if (c == '`') {
            int end = text.indexOf('`', at + 1);
            name(text.substring(at + 1, end < 0 ? text.length() : end), end < 0 ? text.length() : end + 1);
        } else if (c == '$') {
            variable();
        } else if (c == '/' && !behindValue) {
            value(behindRegex());
        } else if (c >= '0' && c <= '9' && !behindValue) {
            value(end(NUMBER));
        } else if ("([{".indexOf(c) >= 0) {
            open(c);
        } else if (")]}".indexOf(c) >= 0) {
            close();
        } else if (c == '|') {
            bar();
        } else if (NAME.matcher(text).region(at, text.length()).lookingAt()) {
            word(end(NAME));
        } else {
            operator(c);
        }
    }

    private boolean isTop() {
        return open.isEmpty() || open.peek().top();
    }

    private void value(int end) {
        at = end;
        behindValue = true;
    }

    private void name(String name, int end) {
        if (isTop() && !step) {
            found.add(name);
        }
        value(end);
    }

    private void variable() {
        int end = at + 1;
        Matcher name = NAME.matcher(text).region(end, text.length());
        if (name.lookingAt()) {
            end = name.end();
        } else if (isTop() && !step) {
            found.add("$");
        }
        value(end);
    }

    private void word(int end) {
        String word = text.substring(at, end);
        switch (word) {
            case "and", "or", "in" -> {
                if (behindValue) {
                    operand(end);
                } else {
                    name(word, end);
                }
            }
            case "true", "false", "null" -> {
                if (step) {
                    name(word, end);
                } else {
                    value(end);
                }
            }
            case "function", "λ" -> {
                atParameters = text.substring(end).stripLeading().startsWith("(");
                if (atParameters) {
                    at = end;
                } else {
                    name(word, end);
                }
            }
            default -> name(word, end);
        }
    }

    private void open(char bracket) {
        boolean ofItself = isTop() && !step;
        boolean top = ofItself && (bracket == '(' || !behindValue || atBody);
        Bracket.Kind kind = atParameters ? Bracket.Kind.PARAMETERS : Bracket.Kind.PLAIN;
        open.push(new Bracket(kind, top, step));
        atParameters = false;
        atBody = false;
        operand(at + 1);
    }

    private void close() {
        Bracket closed = open.poll();
        value(at + 1);
        if (closed != null) {
            step = closed.step();
            atBody = closed.kind() == Bracket.Kind.PARAMETERS;
        }
    }

    /** {@code | what | update |}, with or without what is to be removed: nothing in it is about the whole. */
    private void bar() {
        Bracket.Kind before = open.isEmpty() ? Bracket.Kind.PLAIN : open.peek().kind();
        if (!behindValue) {
            open.push(new Bracket(Bracket.Kind.TRANSFORMED, false, step));
            operand(at + 1);
        } else if (before == Bracket.Kind.TRANSFORMED) {
            open.push(new Bracket(Bracket.Kind.UPDATE, false, open.pop().step()));
            operand(at + 1);
        } else {
            close();
        }
    }

    private void operator(char c) {
        boolean wildcard = (c == '*' || c == '%') && !behindValue;
        if (wildcard) {
            value(text.startsWith("**", at) ? at + 2 : at + 1);
        } else if (atBody && c == '<') {
            // a signature says of what types the parameters are
            int body = text.indexOf('{', at);
            at = body < 0 ? text.length() : body;
        } else if (c == '.' && !text.startsWith("..", at) || c == '^') {
            operand(at + 1);
            step = true;
        } else {
            operand(text.startsWith("..", at) ? at + 2 : at + 1);
        }
    }

    /** Behind an operator. */
    private void operand(int from) {
        at = from;
        behindValue = false;
        step = false;
    }

    private int end(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Math.max(matcher.end(), at + 1) : at + 1;
    }

    private int behindRegex() {
        int depth = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (c == '/' && depth <= 0) {
                int end = i + 1;
                while (end < text.length() && (text.charAt(end) == 'i' || text.charAt(end) == 'm')) {
                    end++;
                }
                return end;
            }
        }
        return text.length();
    }
}
