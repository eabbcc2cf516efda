package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.ChoiceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The condition of a Choice rule: comparisons, joined by And and Or as a tree of cards, each also negated; or a JSONata expression. */
final class ConditionFields {

    private static final String NOT = "not";

    private final StateEdits edits;

    private ConditionFields(StateEdits edits) {
        this.edits = edits;
    }

    static List<Field> of(StateEdits edits, ChoiceRule rule, int index) {
        return new ConditionFields(edits).of(ConditionPlace.of(edits, index), rule.condition());
    }

    private List<Field> of(ConditionPlace place, ChoiceCondition condition) {
        return switch (condition) {
            case ChoiceCondition.Comparison comparison -> comparison(place, comparison, false);
            case ChoiceCondition.Not(ChoiceCondition.Comparison comparison) -> comparison(place, comparison, true);
            case ChoiceCondition.Not(ChoiceCondition.Unreadable(JsonNode begun)) ->
                comparison(place, begun(begun), true);
            case ChoiceCondition.Not(ChoiceCondition inner) -> negated(place, inner);
            case ChoiceCondition.And(var all) -> joined(place, "And", all);
            case ChoiceCondition.Or(var any) -> joined(place, "Or", any);
            case ChoiceCondition.Expression(JsonNode expression) -> List.of(expression(place, expression));
            case ChoiceCondition.Unreadable(JsonNode begun) ->
                edits.isJsonata()
                        ? List.of(expression(place, TextNode.valueOf("")))
                        : comparison(place, begun(begun), false);
        };
    }

    /** A comparison that has no operator yet, or nothing at all. */
    private static ChoiceCondition.Comparison begun(JsonNode json) {
        return new ChoiceCondition.Comparison(json.path("Variable").asText(""), "", TextNode.valueOf(""));
    }

    private List<Field> joined(ConditionPlace place, String by, List<ChoiceCondition> conditions) {
        String other = by.equals("And") ? "Or" : "And";
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Choice(
                place.id() + "-join",
                Words.text("inspector.condition"),
                by,
                List.of(
                        new Option("And", Words.text("inspector.all-of")),
                        new Option("Or", Words.text("inspector.any-of"))),
                input -> place.change(object -> ParameterSource.rename(object, by, other))));
        for (int i = 0; i < conditions.size(); i++) {
            int index = i;
            ConditionPlace inner = place.then(by, i);
            Deed remove = new Deed(
                    inner.id() + "-remove",
                    Words.text("inspector.remove-condition"),
                    ActionIcons.DELETE,
                    () -> place.remove(by, index));
            fields.add(new Field.Card(
                    inner.id(),
                    Words.text("inspector.condition-number", i + 1),
                    of(inner, conditions.get(i)),
                    List.of(remove)));
        }
        fields.add(new Field.Deeds(
                place.id() + "-more",
                List.of(
                        new Deed(
                                place.id() + "-add",
                                Words.text("inspector.add-condition"),
                                ActionIcons.PLUS,
                                () -> place.change(object -> ((ArrayNode) object.get(by)).add(fresh()))),
                        new Deed(
                                place.id() + "-not",
                                Words.text("inspector.negate"),
                                ActionIcons.MINUS,
                                () -> place.negate(true)))));
        return fields;
    }

    /** The opposite of something joined. */
    private List<Field> negated(ConditionPlace place, ChoiceCondition inner) {
        Deed remove = new Deed(
                place.id() + "-remove-not",
                Words.text("inspector.remove-not"),
                ActionIcons.DELETE,
                () -> place.negate(false));
        return List.of(new Field.Card(
                place.id() + "-Not",
                Words.text("inspector.none-holds"),
                of(place.then("Not"), inner),
                List.of(remove)));
    }

    private List<Field> comparison(ConditionPlace place, ChoiceCondition.Comparison comparison, boolean negated) {
        // the object that holds Variable and operator
        ConditionPlace test = negated ? place.then("Not") : place;
        String id = place.id();
        List<Option> operators = new ArrayList<>(
                ComparisonOperators.all().stream().map(Option::of).toList());
        if (!ComparisonOperators.all().contains(comparison.operator())) {
            operators.addFirst(new Option(comparison.operator(), Words.text("inspector.choose-operator")));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Row(
                id + "-test",
                List.of(
                        new Field.Text(
                                id + "-Variable",
                                Words.text("inspector.variable"),
                                comparison.variable(),
                                "$.status",
                                variable(test)),
                        new Field.Choice(
                                id + "-Not",
                                Words.text("inspector.condition"),
                                negated ? NOT : "",
                                List.of(
                                        new Option("", Words.text("inspector.is")),
                                        new Option(NOT, Words.text("inspector.is-not"))),
                                input -> place.negate(!input.isEmpty()))),
                List.of(2, 1)));
        // the longest names need the whole width
        fields.add(new Field.Choice(
                id + "-operator",
                Words.text("inspector.operator"),
                comparison.operator(),
                operators,
                input -> test.change(object -> operate(object, comparison, input))));
        if (!comparison.operator().isEmpty()) {
            fields.add(operand(id, test, comparison));
        }
        fields.add(new Field.Deeds(
                id + "-joins",
                List.of(
                        new Deed(
                                id + "-and",
                                Words.text("inspector.and"),
                                ActionIcons.PLUS,
                                () -> place.join("And", fresh())),
                        new Deed(
                                id + "-or",
                                Words.text("inspector.or"),
                                ActionIcons.PLUS,
                                () -> place.join("Or", fresh())))));
        return fields;
    }

    private static Commit variable(ConditionPlace test) {
        Commit strict = input -> PathInput.read(input, path -> test.change(object -> object.set("Variable", path)));
        return strict.orAnyway(input -> test.change(object -> object.put("Variable", input)));
    }

    private static Field operand(String id, ConditionPlace test, ChoiceCondition.Comparison comparison) {
        String operator = comparison.operator();
        String value = comparison.operand().isTextual()
                ? comparison.operand().asText()
                : comparison.operand().toString();
        Commit strict =
                input -> Operand.read(operator, input, node -> test.change(object -> object.set(operator, node)));
        Commit set = strict.orAnyway(input -> test.change(object -> object.put(operator, input)));
        String label = Words.text("inspector.value");
        return ComparisonOperators.operandOf(operator) == ComparisonOperators.Kind.BOOLEAN
                ? new Field.Choice(id + "-value", label, value, List.of(Option.of("true"), Option.of("false")), set)
                : new Field.Text(id + "-value", label, value, "", set);
    }

    private static Field expression(ConditionPlace place, JsonNode condition) {
        return new Field.Text(
                place.id() + "-Condition",
                Words.text("inspector.condition"),
                condition.isTextual() ? condition.asText() : condition.toString(),
                "{% $states.input.status = 1 %}",
                condition(place));
    }

    private static Commit condition(ConditionPlace place) {
        Commit strict =
                input -> ExpressionInput.jsonata(input, value -> place.change(rule -> rule.set("Condition", value)));
        return strict.orAnyway(input -> place.change(rule -> rule.put("Condition", input)));
    }

    private static ObjectNode fresh() {
        return JsonNodeFactory.instance.objectNode().put("Variable", "$.value").put("BooleanEquals", true);
    }

    /** Puts another operator in the place of the one there is, with the operand as far as it fits. */
    private static void operate(ObjectNode test, ChoiceCondition.Comparison comparison, String operator) {
        List<Map.Entry<String, JsonNode>> members = List.copyOf(test.properties());
        test.removeAll();
        boolean placed = false;
        for (Map.Entry<String, JsonNode> member : members) {
            if (member.getKey().equals(comparison.operator())) {
                test.set(operator, fitting(comparison.operand(), operator));
                placed = true;
            } else {
                test.set(member.getKey(), member.getValue());
            }
        }
        if (!placed) {
            test.set(operator, fitting(comparison.operand(), operator));
        }
    }

    private static JsonNode fitting(JsonNode operand, String operator) {
        return switch (ComparisonOperators.operandOf(operator)) {
            case STRING ->
                operand.isTextual() ? operand : TextNode.valueOf(operand.isValueNode() ? operand.asText() : "");
            case NUMBER -> operand.isNumber() ? operand : IntNode.valueOf(operand.asInt(0));
            case BOOLEAN -> operand.isBoolean() ? operand : BooleanNode.TRUE;
            case PATH -> operand.asText().startsWith("$") ? operand : TextNode.valueOf("$.value");
        };
    }
}
