package dev.statewright.model.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a JSONPath in JSONata. A path that can select several values always gives an array, as in JSONPath: JSONata would give a
 * single value alone.
 */
final class PathQuery {

    private static final Pattern STEP = Pattern.compile(
            "\\.(?<name>[^.\\[\\]()\\s*?@:,'\"]+)|\\[(?:'(?<quoted>[^'\\\\]*)'|\"(?<double>[^\"\\\\]*)\")]|\\[(?<index>-?\\d+)]"
                    + "|(?<star>\\[\\*]|\\.\\*)|\\[(?<from>\\d*):(?<to>\\d*)]"
                    + "|\\[\\?\\(@\\.(?<field>[A-Za-z_]\\w*)\\s*(?<sign>==|!=)\\s*(?<value>-?\\d+(?:\\.\\d+)?|true|false|'[^'\\\\]*')\\)]");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");

    private PathQuery() {}

    /**
     * @param root the query of what {@code $} is
     * @throws Unconvertible for deep scans, functions, and filters that do more than compare one field
     */
    static String of(String path, String root) {
        String text = path.strip();
        if (text.startsWith("$$")) {
            return steps(text, 2, Query.CONTEXT);
        }
        Matcher variable = VARIABLE.matcher(text);
        if (variable.lookingAt()) {
            return steps(text, variable.end(), variable.group());
        }
        if (!text.startsWith("$")) {
            throw new Unconvertible("\"" + path + "\" is not a path");
        }
        return steps(text, 1, root);
    }

    private static String steps(String path, int from, String root) {
        if (from == path.length()) {
            return root;
        }
        Matcher step = STEP.matcher(path).region(from, path.length());
        String query = Query.stem(root);
        boolean several = false;
        int at = from;
        while (at < path.length()) {
            if (!step.lookingAt()) {
                throw new Unconvertible("the path " + path + " selects in a way that has no counterpart in JSONata");
            }
            if (selects(step)) {
                if (several) {
                    throw new Unconvertible("the path " + path + " selects from what it has selected before");
                }
                several = step.group("index") == null;
                query = selected(query, step);
            } else {
                String name = firstOf(step.group("name"), step.group("quoted"), step.group("double"));
                query = query + "." + Query.step(name);
            }
            at = step.end();
            step.region(at, path.length());
        }
        return several ? "[" + query + "]" : query;
    }

    private static boolean selects(Matcher step) {
        return List.of("star", "from", "index", "field").stream().anyMatch(group -> step.group(group) != null);
    }

    private static String selected(String query, Matcher step) {
        if (step.group("field") != null) {
            String value = step.group("value");
            String literal = value.startsWith("'") ? Query.text(value.substring(1, value.length() - 1)) : value;
            String sign = step.group("sign").equals("==") ? " = " : " != ";
            return query + "[" + Query.step(step.group("field")) + sign + literal + "]";
        }
        if (step.group("index") != null) {
            return query + "[" + step.group("index") + "]";
        }
        if (step.group("star") != null) {
            return query;
        }
        String from = step.group("from").isEmpty() ? "0" : step.group("from");
        String upTo = step.group("to").isEmpty() ? "" : " and $i < " + step.group("to");
        return "$filter(" + query + ", function($v, $i) { $i >= " + from + upTo + " })";
    }

    private static String firstOf(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        throw new IllegalStateException("no group matched");
    }

    /** The members that a reference path leads through, for writing at its end. */
    static List<String> members(String referencePath) {
        if (referencePath.length() < 2 || referencePath.charAt(0) != '$') {
            throw new Unconvertible("ResultPath \"" + referencePath + "\" is not a path");
        }
        List<String> names = new ArrayList<>();
        Matcher step = STEP.matcher(referencePath);
        for (int at = 1; at < referencePath.length(); at = step.end()) {
            step.region(at, referencePath.length());
            if (!step.lookingAt() || selects(step)) {
                throw new Unconvertible("ResultPath " + referencePath + " writes into an array");
            }
            names.add(firstOf(step.group("name"), step.group("quoted"), step.group("double")));
        }
        return names;
    }
}
