package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The places of an input that a workflow reads, with what may stand there. */
final class InputTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i).*(amount|total|count|price|quantity|qty|age|size|number|seconds|limit|index|cost|rate|score|weight|width|height)");
    private static final Pattern TRUTH =
            Pattern.compile("(is|has|should|can)[A-Z_].*|.*(?i:enabled|active|valid|open)");
    private static final Pattern TIME = Pattern.compile(".*(?i:timestamp|date|time|At)");

    private final Map<String, InputTree> members = new LinkedHashMap<>();
    private InputTree element;
    private JsonNode wish;

    /** @param steps names of members, and numbers of elements, of which the first stands for all */
    InputTree at(List<Object> steps) {
        InputTree place = this;
        for (Object step : steps) {
            place = step instanceof String name
                    ? place.members.computeIfAbsent(name, _ -> new InputTree())
                    : place.element();
        }
        return place;
    }

    /** Its first element. */
    InputTree element() {
        if (element == null) {
            element = new InputTree();
        }
        return element;
    }

    /** What may stand here where nothing is read inside of it; the first wish counts. */
    void wish(JsonNode value) {
        if (wish == null) {
            wish = value;
        }
    }

    /** @param name of the member that this is */
    JsonNode toJson(String name) {
        if (!members.isEmpty()) {
            ObjectNode object = JSON.objectNode();
            members.forEach((member, tree) -> object.set(member, tree.toJson(member)));
            return object;
        }
        if (element != null) {
            ArrayNode array = JSON.arrayNode();
            array.add(element.toJson(singular(name)));
            return array;
        }
        return wish == null ? byName(name) : wish;
    }

    private static String singular(String name) {
        return name.endsWith("s") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }

    private static JsonNode byName(String name) {
        if (TRUTH.matcher(name).matches()) {
            return JSON.booleanNode(true);
        }
        if (NUMBER.matcher(name).matches()) {
            return JSON.numberNode(1);
        }
        if (TIME.matcher(name).matches()) {
            return JSON.textNode("2030-01-01T00:00:00Z");
        }
        return JSON.textNode(name.toLowerCase(Locale.ROOT).endsWith("id") ? name + "-1" : name);
    }
}
