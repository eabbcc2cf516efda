package dev.statewright.model.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The variables that a JSONata expression asks for and does not bind itself. Reads the text and not the parsed expression: the parser
 * keeps its tree to itself.
 */
public final class JsonataNames {

    /** The functions of JSONata 2.0.6 and those that Step Functions adds. Developer guide, "Transforming data". */
    private static final Set<String> FUNCTIONS = Set.of(
            "abs, append, assert, average, base64decode, base64encode, boolean, ceil, clone, contains, count, decodeUrl, "
                    .concat("decodeUrlComponent, distinct, each, encodeUrl, encodeUrlComponent, error, eval, exists, ")
                    .concat("filter, floor, formatBase, formatInteger, formatNumber, fromMillis, hash, join, keys, ")
                    .concat("length, lookup, lowercase, map, match, max, merge, millis, min, not, now, number, pad, ")
                    .concat("parse, parseInteger, partition, power, random, range, reduce, replace, reverse, round, ")
                    .concat("shuffle, sift, single, sort, split, spread, sqrt, string, substring, substringAfter, ")
                    .concat("substringBefore, sum, toMillis, trim, type, uppercase, uuid, zip")
                    .split(", "));

    /** Those of JSONata that Step Functions leaves out. The same page. */
    private static final Set<String> LEFT_OUT = Set.of("eval");

    private final String text;
    private final JsonataCode code;
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> bound = new LinkedHashSet<>();
    private final Set<String> ofStates = new LinkedHashSet<>();
    private boolean readsRoot;
    private int lastOpening = -1;
    private int lastClosing = -1;

    private JsonataNames(String text) {
        this.text = text;
        this.code = new JsonataCode(text);
        scan();
    }

    /**
     * The free variables of an expression, without {@code $states} and without functions.
     *
     * @param expression without its delimiters
     */
    public static Set<String> variables(String expression) {
        JsonataNames names = new JsonataNames(expression);
        names.read.removeAll(names.bound);
        names.read.removeAll(FUNCTIONS);
        names.read.remove("states");
        return names.read;
    }

    /** What is asked of {@code $states}: {@code input}, {@code result}, {@code errorOutput}, {@code context}. */
    public static Set<String> ofStates(String expression) {
        return new JsonataNames(expression).ofStates;
    }

    /** Functions of JSONata that an expression calls and Step Functions does not have. */
    public static Set<String> unavailableFunctions(String expression) {
        JsonataNames names = new JsonataNames(expression);
        names.read.removeAll(names.bound);
        names.read.retainAll(LEFT_OUT);
        return names.read;
    }

    /** Whether an expression reads {@code $$}, which in Step Functions is nothing. */
    public static boolean readsRoot(String expression) {
        return new JsonataNames(expression).readsRoot;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int next = code.behind(at);
            at = next > at ? next : code(at);
        }
    }

    private int code(int at) {
        char c = text.charAt(at);
        if (c == '$') {
            boolean root = text.startsWith("$$", at);
            readsRoot |= root;
            int next = root ? at + 2 : variable(at + 1);
            code.readValue();
            return next;
        }
        code.read(c);
        lastOpening = c == '(' ? at : lastOpening;
        lastClosing = c == ')' ? at : lastClosing;
        return at + 1;
    }

    private int variable(int from) {
        int end = nameEnd(from);
        if (end == from) {
            return from;
        }
        String name = text.substring(from, end);
        int next = skipBlanks(end);
        if (text.startsWith(":=", next) || code.before() == '@' || code.before() == '#' || isParameter()) {
            bound.add(name);
        } else {
            read.add(name);
        }
        if (name.equals("states") && next < text.length() && text.charAt(next) == '.') {
            int field = skipBlanks(next + 1);
            ofStates.add(text.substring(field, nameEnd(field)));
        }
        return end;
    }

    /** Whether the name stands between the brackets of {@code function(…)}. */
    private boolean isParameter() {
        if (lastOpening < 0 || lastClosing > lastOpening) {
            return false;
        }
        String head = text.substring(Math.max(0, lastOpening - 12), lastOpening).stripTrailing();
        return head.endsWith("function") || head.endsWith("λ");
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
