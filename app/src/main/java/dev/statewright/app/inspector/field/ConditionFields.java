package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.graph.ConditionText;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The condition of a Choice rule: a form for a comparison, also a negated one; a line for a JSONata expression; the rule's JSON for
 * everything that is nested.
 */
final class ConditionFields {

    private final StateEdits edits;
    private final int index;
    private final String id;

    private ConditionFields(StateEdits edits, int index) {
        this.edits = edits;
        this.index = index;
        this.id = "rule-" + index;
    }

    static List<Field> of(StateEdits edits, ChoiceRule rule, int index) {
        ConditionFields fields = new ConditionFields(edits, index);
        return switch (rule.condition()) {
            case ChoiceCondition.Comparison comparison -> fields.comparison(comparison, false);
            case ChoiceCondition.Not(ChoiceCondition.Comparison comparison) -> fields.comparison(comparison, true);
            case ChoiceCondition.Expression(JsonNode condition) -> List.of(fields.expression(condition));
            case ChoiceCondition.And _, ChoiceCondition.Or _, ChoiceCondition.Not _ ->
                List.of(
                        new Field.Note(fields.id + "-says", Field.Note.Kind.PLAIN, ConditionText.of(rule.condition())),
                        fields.json());
            case ChoiceCondition.Unreadable _ ->
                edits.isJsonata()
                        ? List.of(fields.expression(TextNode.valueOf("")))
                        : fields.comparison(new ChoiceCondition.Comparison("", "", TextNode.valueOf("")), false);
        };
    }

    private List<Field> comparison(ChoiceCondition.Comparison comparison, boolean negated) {
        List<Option> operators = new ArrayList<>(
                ComparisonOperators.all().stream().map(Option::of).toList());
        if (!ComparisonOperators.all().contains(comparison.operator())) {
            operators.addFirst(new Option(comparison.operator(), Words.text("inspector.choose-operator")));
        }
        return List.of(
                new Field.Text(
                        id + "-Variable",
                        Words.text("inspector.variable"),
                        comparison.variable(),
                        "$.status",
                        input -> input.startsWith("$")
                                ? change(negated, test -> test.put("Variable", input.strip()))
                                : Optional.of(Words.text("inspector.not-a-path"))),
                new Field.Row(
                        id + "-test",
                        List.of(
                                new Field.Choice(
                                        id + "-Not",
                                        Words.text("inspector.condition"),
                                        negated ? "not" : "",
                                        List.of(
                                                new Option("", Words.text("inspector.is")),
                                                new Option("not", Words.text("inspector.is-not"))),
                                        input -> negate(!input.isEmpty())),
                                new Field.Choice(
                                        id + "-operator",
                                        Words.text("inspector.operator"),
                                        comparison.operator(),
                                        operators,
                                        input -> change(negated, test -> operate(test, comparison, input))))),
                operand(comparison, negated));
    }

    private Field operand(ChoiceCondition.Comparison comparison, boolean negated) {
        String operator = comparison.operator();
        String value = comparison.operand().isTextual()
                ? comparison.operand().asText()
                : comparison.operand().toString();
        Commit set = input -> Operand.read(operator, input, node -> change(negated, test -> test.set(operator, node)));
        String label = Words.text("inspector.value");
        return ComparisonOperators.operandOf(operator) == ComparisonOperators.Kind.BOOLEAN
                ? new Field.Choice(id + "-value", label, value, List.of(Option.of("true"), Option.of("false")), set)
                : new Field.Text(id + "-value", label, value, "", set);
    }

    private Field expression(JsonNode condition) {
        return new Field.Text(
                id + "-Condition",
                Words.text("inspector.condition"),
                condition.isTextual() ? condition.asText() : condition.toString(),
                "{% $states.input.status = 1 %}",
                input -> changeRule(rule -> rule.put("Condition", input)));
    }

    private Field json() {
        SyntaxPath path = edits.state().path().syntax().then("Choices", index);
        return new Field.Json(
                id + "-json",
                Words.text("inspector.rule-json"),
                RawText.of(edits.document(), path),
                4,
                input -> JsonInput.read(
                        input,
                        value -> edits.changeField("Choices", rules -> {
                            ((com.fasterxml.jackson.databind.node.ArrayNode) rules).set(index, value);
                            return rules;
                        })));
    }

    /** Changes the object that holds Variable and operator: the rule itself, or what its Not holds. */
    private Optional<String> change(boolean negated, Consumer<ObjectNode> change) {
        return changeRule(rule -> change.accept(negated ? (ObjectNode) rule.get("Not") : rule));
    }

    private Optional<String> changeRule(Consumer<ObjectNode> change) {
        return edits.changeField("Choices", rules -> {
            change.accept((ObjectNode) rules.get(index));
            return rules;
        });
    }

    private Optional<String> negate(boolean wanted) {
        return changeRule(rule -> {
            ObjectNode before = rule.deepCopy();
            rule.removeAll();
            if (wanted) {
                ObjectNode test = JsonNodeFactory.instance.objectNode();
                rule.set("Not", test);
                before.properties()
                        .forEach(entry -> (isTest(entry.getKey()) ? test : rule).set(entry.getKey(), entry.getValue()));
            } else {
                before.properties().forEach(entry -> {
                    if (entry.getKey().equals("Not")) {
                        rule.setAll((ObjectNode) entry.getValue());
                    } else {
                        rule.set(entry.getKey(), entry.getValue());
                    }
                });
            }
        });
    }

    private static boolean isTest(String key) {
        return key.equals("Variable") || ComparisonOperators.all().contains(key);
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
