package dev.statewright.model.conversion;

import java.util.ArrayList;
import java.util.List;

/**
 * Says a call of an intrinsic function in JSONata. Step Functions developer guide, "Intrinsic functions", "JSONata functions". One
 * difference stays: States.JsonToString of a text quotes it, and $string does not.
 */
final class IntrinsicQuery {

    private final String text;
    private final String root;
    private int at;

    private IntrinsicQuery(String text, String root) {
        this.text = text;
        this.root = root;
    }

    /** A path or a call. */
    static String of(String text, String root) {
        String stripped = text.strip();
        if (!stripped.startsWith("States.")) {
            return PathQuery.of(stripped, root);
        }
        IntrinsicQuery query = new IntrinsicQuery(stripped, root);
        String call = query.call();
        query.skipBlanks();
        if (query.at < stripped.length()) {
            throw new Unconvertible(text + " is not a call of an intrinsic function");
        }
        return call;
    }

    /**
     * An argument.
     *
     * @param quoted the text of a string literal, escapes and all; null for others
     * @param scalar whether it cannot be an array
     */
    private record Argument(String query, String quoted, boolean scalar) {}

    private String call() {
        int open = text.indexOf('(', at);
        if (open < 0) {
            throw broken();
        }
        String name = text.substring(at, open).strip();
        at = open + 1;
        List<Argument> arguments = new ArrayList<>();
        skipBlanks();
        if (peek() == ')') {
            at++;
            return say(name, arguments);
        }
        while (true) {
            arguments.add(argument());
            skipBlanks();
            char next = peek();
            at++;
            if (next == ')') {
                return say(name, arguments);
            }
            if (next != ',') {
                throw broken();
            }
        }
    }

    private Argument argument() {
        skipBlanks();
        if (peek() == '\'') {
            String quoted = quoted();
            return new Argument(Query.text(unescaped(quoted)), quoted, true);
        }
        if (text.startsWith("States.", at)) {
            String name = text.substring(at, Math.max(at, text.indexOf('(', at)));
            boolean scalar = !name.startsWith("States.Array")
                    && !name.equals("States.StringSplit")
                    && !name.equals("States.StringToJson");
            return new Argument(call(), null, scalar);
        }
        int start = at;
        int open = 0;
        while (at < text.length() && (open > 0 || text.charAt(at) != ',' && text.charAt(at) != ')')) {
            char c = text.charAt(at++);
            open += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
        }
        String word = text.substring(start, at).strip();
        boolean path = word.startsWith("$");
        return new Argument(path ? PathQuery.of(word, root) : word, null, !path);
    }

    private String quoted() {
        int start = ++at;
        while (peek() != '\'') {
            at += peek() == '\\' ? 2 : 1;
        }
        return text.substring(start, at++);
    }

    private static String unescaped(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1");
    }

    private String say(String name, List<Argument> arguments) {
        List<String> said = arguments.stream().map(Argument::query).toList();
        String all = String.join(", ", said);
        return switch (name) {
            case "States.Format" -> format(arguments);
            case "States.StringToJson" -> "$parse(" + all + ")";
            case "States.JsonToString" -> "$string(" + all + ")";
            case "States.Array" -> array(arguments);
            case "States.ArrayPartition" -> "$partition(" + all + ")";
            case "States.ArrayContains" ->
                "$exists($filter(" + said.get(0) + ", function($item) { $item = " + said.get(1) + " }))";
            case "States.ArrayRange" -> "$range(" + all + ")";
            case "States.ArrayGetItem" -> Query.stem(said.get(0)) + "[" + said.get(1) + "]";
            case "States.ArrayLength" -> "$count(" + all + ")";
            case "States.ArrayUnique" -> "[$distinct(" + all + ")]";
            case "States.Base64Encode" -> "$base64encode(" + all + ")";
            case "States.Base64Decode" -> "$base64decode(" + all + ")";
            case "States.Hash" -> "$hash(" + all + ")";
            case "States.JsonMerge" -> "$merge([" + said.get(0) + ", " + said.get(1) + "])";
            case "States.MathAdd" -> "(" + rounded(said.get(0)) + " + " + rounded(said.get(1)) + ")";
            case "States.MathRandom" -> random(said);
            case "States.StringSplit" -> split(arguments);
            case "States.UUID" -> "$uuid()";
            default -> throw new Unconvertible(name + " is not an intrinsic function");
        };
    }

    private static String format(List<Argument> arguments) {
        String template = arguments.getFirst().quoted();
        if (template == null) {
            throw new Unconvertible("the template of States.Format is only known in an execution");
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int next = 1;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '\\' && i + 1 < template.length()) {
                part.append(template.charAt(++i));
            } else if (template.startsWith("{}", i) && next < arguments.size()) {
                parts.add(Query.text(part.toString()));
                Argument argument = arguments.get(next++);
                parts.add(argument.quoted() != null ? argument.query() : "$string(" + argument.query() + ")");
                part.setLength(0);
                i++;
            } else {
                part.append(c);
            }
        }
        parts.add(Query.text(part.toString()));
        if (parts.size() > 1) {
            parts.removeIf("\"\""::equals);
        }
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(" & ", parts) + ")";
    }

    /** JSONata puts the items of an array into the array around; one more pair of brackets keeps it an item. */
    private static String array(List<Argument> arguments) {
        if (arguments.stream().allMatch(Argument::scalar)) {
            return "["
                    + String.join(", ", arguments.stream().map(Argument::query).toList()) + "]";
        }
        String joined = "[]";
        for (Argument each : arguments) {
            String item = each.scalar()
                    ? "[" + each.query() + "]"
                    : "($type(" + each.query() + ") = \"array\" ? [[" + each.query() + "]] : [" + each.query() + "])";
            joined = joined.equals("[]") ? item : "$append(" + joined + ", " + item + ")";
        }
        return arguments.size() == 1 ? "[" + joined + "]" : joined;
    }

    /** States.MathAdd rounds each of its arguments, halves upwards. */
    private static String rounded(String number) {
        return number.matches("-?\\d+") ? number : "$floor(" + number + " + 0.5)";
    }

    private static String random(List<String> said) {
        if (said.size() != 2) {
            throw new Unconvertible("States.MathRandom with a seed gives other numbers than JSONata's $random");
        }
        String from = said.get(0);
        return "($floor($random() * (" + said.get(1) + " - " + from + ")) + " + from + ")";
    }

    /** Any of the delimiters splits, and empty pieces are left out. */
    private static String split(List<Argument> arguments) {
        String text = arguments.get(0).query();
        String by = arguments.get(1).query();
        String quoted = arguments.get(1).quoted();
        String pieces;
        if (quoted != null && unescaped(quoted).length() == 1) {
            pieces = "$split(" + text + ", " + by + ")";
        } else {
            // every delimiter becomes the first one
            String first = "$substring(" + by + ", 0, 1)";
            pieces = "$split($reduce($split(" + by
                    + ", \"\"), function($text, $delimiter) { $replace($text, $delimiter, " + first + ") }, " + text
                    + "), " + first + ")";
        }
        return "[$filter(" + pieces + ", function($piece) { $piece != \"\" })]";
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private Unconvertible broken() {
        return new Unconvertible(text + " is not a call of an intrinsic function");
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
