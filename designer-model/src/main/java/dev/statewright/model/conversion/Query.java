package dev.statewright.model.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Text of JSONata. */
final class Query {

    static final String INPUT = "$states.input";
    static final String RESULT = "$states.result";
    static final String ERROR = "$states.errorOutput";
    static final String CONTEXT = "$states.context";
    static final String NOTHING = "{}";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> WORDS = Set.of("and", "or", "in", "true", "false", "null", "function");
    private static final Pattern STEPS = Pattern.compile("\\$?[A-Za-z_.0-9`]+(\\[-?\\d+])*");

    private Query() {}

    /** As the value of a field. */
    static TextNode field(String query) {
        return TextNode.valueOf("{% " + query + " %}");
    }

    /** A value that stands for itself. */
    static String literal(JsonNode value) {
        return value.toString();
    }

    static String text(String value) {
        return TextNode.valueOf(value).toString();
    }

    /** A query that steps may follow. */
    static String stem(String query) {
        return STEPS.matcher(query).matches() ? query : "(" + query + ")";
    }

    /** The step to a member. */
    static String step(String name) {
        if (NAME.matcher(name).matches() && !WORDS.contains(name)) {
            return name;
        }
        if (name.contains("`")) {
            throw new Unconvertible("the name " + name + " cannot be said in JSONata");
        }
        return "`" + name + "`";
    }

    /** An object with a member set, at the end of a path of members; objects on the way are kept or made. */
    static String with(String object, List<String> path, String value) {
        String first = path.getFirst();
        String member =
                path.size() == 1 ? value : with(stem(object) + "." + step(first), path.subList(1, path.size()), value);
        return "$merge([" + object + ", {" + text(first) + ": " + member + "}])";
    }
}
