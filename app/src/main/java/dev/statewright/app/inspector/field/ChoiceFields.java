package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.AddChoiceRule;
import dev.statewright.model.command.MoveChoiceRule;
import dev.statewright.model.command.RemoveChoiceRule;
import dev.statewright.model.command.SetField;
import dev.statewright.model.command.SetNext;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a Choice state, in the order in which they are tried, and its default. */
final class ChoiceFields {

    private ChoiceFields() {}

    static List<Field> of(StateEdits edits, ChoiceState choice) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < choice.rules().size(); i++) {
            fields.add(card(edits, choice, i));
        }
        fields.add(new Field.Deeds(
                "rules",
                List.of(new Deed(
                        "add-rule",
                        Words.text("inspector.add-rule"),
                        ActionIcons.PLUS,
                        () -> edits.execute().apply(new AddChoiceRule(choice.path(), newRule(edits)))))));
        List<Option> targets = new ArrayList<>(GeneralFields.states(edits));
        targets.add(new Option("", Words.text("inspector.no-default")));
        fields.add(new Field.Choice(
                "Default",
                Words.text("inspector.default"),
                choice.defaultNext().orElse(""),
                targets,
                input -> edits.execute()
                        .apply(new SetNext(Transition.defaultOf(choice.path()), GeneralFields.successor(input)))));
        return fields;
    }

    private static ObjectNode newRule(StateEdits edits) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        return edits.isJsonata()
                ? rule.put("Condition", "{% true %}")
                : rule.put("Variable", "$.value").put("BooleanEquals", true);
    }

    private static Field card(StateEdits edits, ChoiceState choice, int index) {
        ChoiceRule rule = choice.rules().get(index);
        String id = "rule-" + index;
        List<Field> fields = new ArrayList<>(ConditionFields.of(edits, rule, index));
        fields.add(new Field.Choice(
                id + "-Next",
                Words.text("inspector.then"),
                rule.next().orElse(""),
                targets(edits, rule),
                input -> edits.execute()
                        .apply(new SetNext(Transition.choice(choice.path(), index), GeneralFields.successor(input)))));
        if (edits.isJsonata()) {
            fields.add(json(edits, rule(choice, index), id, "Output", "inspector.output-json"));
        }
        fields.add(json(edits, rule(choice, index), id, "Assign", "inspector.assign"));
        fields.add(new Field.Text(
                id + "-Comment",
                Words.text("inspector.comment"),
                rule.comment().orElse(""),
                "",
                input -> set(
                        edits,
                        rule(choice, index),
                        "Comment",
                        input.isEmpty() ? Optional.empty() : Optional.of(TextNode.valueOf(input)))));
        List<Deed> deeds = new ArrayList<>();
        if (index > 0) {
            deeds.add(new Deed(
                    id + "-up",
                    Words.text("inspector.move-up"),
                    ActionIcons.CHEVRON_UP,
                    () -> edits.execute().apply(new MoveChoiceRule(choice.path(), index, index - 1))));
        }
        if (index < choice.rules().size() - 1) {
            deeds.add(new Deed(
                    id + "-down",
                    Words.text("inspector.move-down"),
                    ActionIcons.CHEVRON_DOWN,
                    () -> edits.execute().apply(new MoveChoiceRule(choice.path(), index, index + 1))));
        }
        deeds.add(new Deed(
                id + "-remove",
                Words.text("inspector.remove-rule"),
                ActionIcons.DELETE,
                () -> edits.execute().apply(new RemoveChoiceRule(choice.path(), index))));
        return new Field.Card(id, Words.text("inspector.rule", index + 1), fields, deeds);
    }

    private static SyntaxPath rule(ChoiceState choice, int index) {
        return choice.path().syntax().then("Choices", index);
    }

    private static Field json(StateEdits edits, SyntaxPath rule, String id, String field, String label) {
        Commit strict = input -> input.isBlank()
                ? set(edits, rule, field, Optional.empty())
                : JsonInput.read(input, value -> set(edits, rule, field, Optional.of(value)));
        return new Field.Json(
                id + "-" + field,
                Words.text(label),
                RawText.of(edits.document(), rule.then(field)),
                1,
                strict.orAnyway(input -> set(edits, rule, field, Optional.of(TextNode.valueOf(input)))));
    }

    private static Optional<String> set(StateEdits edits, SyntaxPath rule, String field, Optional<JsonNode> value) {
        return edits.execute().apply(new SetField(rule, field, value));
    }

    private static List<Option> targets(StateEdits edits, ChoiceRule rule) {
        List<Option> targets = new ArrayList<>(GeneralFields.states(edits));
        if (rule.next().isEmpty()) {
            targets.add(new Option("", Words.text("inspector.not-said")));
        }
        return targets;
    }
}
