package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A condition in a Choice rule: the object that holds {@code Variable} and an operator, or {@code And}, {@code Or}, {@code Not}. In a rule
 * itself these stand beside what is no condition: {@code Next}, {@code Comment}, {@code Assign}.
 *
 * @param rule the rule's place among the state's
 * @param steps names and indices from the rule on; none for the rule itself
 */
record ConditionPlace(StateEdits edits, int rule, List<Object> steps) {

    private static final Set<String> BESIDE = Set.of("Next", "Comment", "Assign", "Output");

    static ConditionPlace of(StateEdits edits, int rule) {
        return new ConditionPlace(edits, rule, List.of());
    }

    ConditionPlace then(Object... more) {
        List<Object> longer = new ArrayList<>(steps);
        longer.addAll(List.of(more));
        return new ConditionPlace(edits, rule, longer);
    }

    /** {@code rule-0}, {@code rule-0/And/1}. */
    String id() {
        StringBuilder id = new StringBuilder("rule-" + rule);
        steps.forEach(step -> id.append('/').append(step));
        return id.toString();
    }

    /** Changes the object here by one command. */
    Optional<String> change(Consumer<ObjectNode> change) {
        return edits.changeField("Choices", rules -> {
            JsonNode node = rules.path(rule);
            for (Object step : steps) {
                node = step instanceof Integer index ? node.path(index) : node.path((String) step);
            }
            if (node instanceof ObjectNode object) {
                change.accept(object);
            }
            return rules;
        });
    }

    /** Takes what is a condition out of an object, in its order. */
    static ObjectNode takeTest(ObjectNode object) {
        ObjectNode test = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
            if (!BESIDE.contains(member.getKey())) {
                test.set(member.getKey(), member.getValue());
                object.remove(member.getKey());
            }
        }
        return test;
    }

    /** Puts a condition into an object that has none, before everything else. */
    static void putTest(ObjectNode object, ObjectNode test) {
        List<Map.Entry<String, JsonNode>> others = List.copyOf(object.properties());
        object.removeAll();
        object.setAll(test);
        others.forEach(other -> object.set(other.getKey(), other.getValue()));
    }

    /** Joins the condition here with a new one by {@code And} or {@code Or}. */
    Optional<String> join(String by, ObjectNode other) {
        return change(object -> {
            ObjectNode before = takeTest(object);
            ArrayNode list = JsonNodeFactory.instance.arrayNode().add(before).add(other);
            ObjectNode joined = JsonNodeFactory.instance.objectNode();
            joined.set(by, list);
            putTest(object, joined);
        });
    }

    /** Says the opposite of the condition here, or takes that back. */
    Optional<String> negate(boolean wanted) {
        return change(object -> {
            ObjectNode before = takeTest(object);
            if (wanted) {
                ObjectNode not = JsonNodeFactory.instance.objectNode();
                not.set("Not", before);
                putTest(object, not);
            } else if (before.path("Not") instanceof ObjectNode inner) {
                putTest(object, inner);
            }
        });
    }

    /** Takes one of the conditions that are joined here away; the last but one takes the place of all. */
    Optional<String> remove(String by, int index) {
        return change(object -> {
            ArrayNode list = (ArrayNode) object.get(by);
            list.remove(index);
            if (list.size() == 1 && list.get(0) instanceof ObjectNode left) {
                takeTest(object);
                putTest(object, left);
            }
        });
    }
}
