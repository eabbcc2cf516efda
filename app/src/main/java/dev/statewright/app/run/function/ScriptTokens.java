package dev.statewright.app.run.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the tokens of JavaScript, for colouring only. Templates are coloured as a whole; whether a slash begins a pattern or divides
 * is told by what stands before it. Other languages of functions get along with it tolerably: strings and numbers look the same.
 */
final class ScriptTokens {

    private static final Set<String> KEYWORDS = Set.of(
            "async",
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "from",
            "function",
            "get",
            "if",
            "import",
            "in",
            "instanceof",
            "let",
            "new",
            "null",
            "of",
            "return",
            "set",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "undefined",
            "var",
            "void",
            "while",
            "with",
            "yield");

    /** Words after which a slash begins a pattern though a word stands before it. */
    private static final Set<String> BEFORE_PATTERN =
            Set.of("return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do");

    /** What a stretch of code is; decides the colour. */
    enum Kind {
        KEYWORD("script-keyword"),
        STRING("script-string"),
        NUMBER("script-number"),
        COMMENT("script-comment"),
        PATTERN("script-pattern"),
        CALL("script-call");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /** @param start offset of the first character; {@code end} is exclusive */
    record Token(Kind kind, int start, int end) {}

    private final String code;
    private final List<Token> found = new ArrayList<>();
    private int at;
    private boolean patternMayFollow = true;

    private ScriptTokens(String code) {
        this.code = code;
    }

    /** The tokens that get a colour, in order; between them is plain text. */
    static List<Token> of(String code) {
        ScriptTokens tokens = new ScriptTokens(code);
        while (tokens.at < code.length()) {
            tokens.next();
        }
        return tokens.found;
    }

    private void next() {
        char c = code.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (code.startsWith("//", at)) {
            add(Kind.COMMENT, before('\n'));
        } else if (code.startsWith("/*", at)) {
            int close = code.indexOf("*/", at + 2);
            add(Kind.COMMENT, close < 0 ? code.length() : close + 2);
        } else if (c == '"' || c == '\'' || c == '`') {
            add(Kind.STRING, endOfString(c));
            patternMayFollow = false;
        } else if (Character.isDigit(c)) {
            add(Kind.NUMBER, endOfWord(true));
            patternMayFollow = false;
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else if (c == '/' && patternMayFollow) {
            pattern();
        } else {
            patternMayFollow = c != ')' && c != ']' && c != '}';
            at++;
        }
    }

    private void word() {
        int end = endOfWord(false);
        String word = code.substring(at, end);
        boolean member = at > 0 && code.charAt(at - 1) == '.';
        if (KEYWORDS.contains(word) && !member) {
            add(Kind.KEYWORD, end);
        } else if (end < code.length() && code.charAt(end) == '(') {
            add(Kind.CALL, end);
        } else {
            at = end;
        }
        patternMayFollow = BEFORE_PATTERN.contains(word) && !member;
    }

    private void pattern() {
        boolean inClass = false;
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != '\n' && (inClass || code.charAt(end) != '/')) {
            char c = code.charAt(end);
            inClass = c == '[' || inClass && c != ']';
            end += c == '\\' ? 2 : 1;
        }
        if (end >= code.length() || code.charAt(end) != '/') {
            at++;
            return;
        }
        end++;
        while (end < code.length() && Character.isLetter(code.charAt(end))) {
            end++;
        }
        add(Kind.PATTERN, end);
        patternMayFollow = false;
    }

    private int endOfString(char quote) {
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != quote && (quote == '`' || code.charAt(end) != '\n')) {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(code.length(), end + 1);
    }

    private int endOfWord(boolean number) {
        int end = at + 1;
        while (end < code.length()
                && (Character.isJavaIdentifierPart(code.charAt(end)) || number && code.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int before(char c) {
        int end = code.indexOf(c, at);
        return end < 0 ? code.length() : end;
    }

    private void add(Kind kind, int end) {
        found.add(new Token(kind, at, end));
        at = end;
    }
}
