package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.expression.JsonataSyntax;
import java.util.Map;
import java.util.Optional;

/** Fills JSON with expressions in it. What cannot be found is null, and makes the result incomplete. */
final class SampleTemplate {

    private static final String DYNAMIC = ".$";

    private final Evaluator evaluator;
    private final QueryLanguage language;
    private final Evaluator.Bindings bindings;
    private boolean complete;

    private SampleTemplate(Evaluator evaluator, QueryLanguage language, Evaluator.Bindings bindings, boolean known) {
        this.evaluator = evaluator;
        this.language = language;
        this.bindings = bindings;
        this.complete = known;
    }

    /** @param known whether nothing of what the expressions look at was guessed */
    static Sample fill(
            JsonNode template,
            QueryLanguage language,
            Evaluator evaluator,
            Evaluator.Bindings bindings,
            boolean known,
            Origin origin) {
        SampleTemplate filling = new SampleTemplate(evaluator, language, bindings, known);
        JsonNode value = filling.of(template);
        return new Sample(value, filling.complete, origin);
    }

    private JsonNode of(JsonNode template) {
        if (template.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            template.properties().forEach(field -> add(filled, field));
            return filled;
        }
        if (template.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            template.forEach(item -> filled.add(of(item)));
            return filled;
        }
        boolean expression = language == QueryLanguage.JSONATA
                && template.isTextual()
                && JsonataSyntax.isExpression(template.textValue());
        return expression ? evaluate(template.textValue()) : template;
    }

    private void add(ObjectNode filled, Map.Entry<String, JsonNode> field) {
        String key = field.getKey();
        boolean dynamic = language == QueryLanguage.JSON_PATH
                && key.endsWith(DYNAMIC)
                && field.getValue().isTextual();
        if (dynamic) {
            filled.set(
                    key.substring(0, key.length() - DYNAMIC.length()),
                    evaluate(field.getValue().textValue()));
        } else {
            filled.set(key, of(field.getValue()));
        }
    }

    private JsonNode evaluate(String expression) {
        Optional<JsonNode> value = evaluator.value(expression, bindings);
        complete &= value.isPresent();
        return value.orElseGet(JsonNodeFactory.instance::nullNode);
    }
}
