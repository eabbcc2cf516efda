package dev.statewright.runtime.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.runtime.condition.Conditions;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.expression.InvalidExpression;
import dev.statewright.runtime.expression.JsonataExpression;
import dev.statewright.runtime.expression.Templates;
import dev.statewright.runtime.intrinsic.InvalidIntrinsic;
import dev.statewright.runtime.path.InvalidPath;
import java.util.Optional;
import java.util.function.Supplier;

/** Evaluates expressions with the interpreter's own evaluators. Takes up to a second: not to be called by a thread that draws. */
public final class Previews {

    private Previews() {}

    /**
     * The value of a path, a call of an intrinsic function, or a string of a JSONata state.
     *
     * @param field as messages name it: {@code InputPath}, {@code Output/name}
     */
    public static Preview value(String text, QueryLanguage language, String field, Evaluator.Bindings bindings) {
        return evaluated(() -> switch (language) {
            case JSONATA ->
                JsonataExpression.isExpression(text)
                        ? JsonataExpression.compile(text, field).evaluate(new BoundEnvironment(bindings))
                        : TextNode.valueOf(text);
            case JSON_PATH ->
                Templates.pathOrIntrinsic(field, TextNode.valueOf(text)).evaluate(new BoundEnvironment(bindings));
        });
    }

    /** The value of a payload template, or of JSON with expressions in it. */
    public static Preview template(
            JsonNode template, QueryLanguage language, String field, Evaluator.Bindings bindings) {
        return evaluated(() -> switch (language) {
            case JSONATA -> Templates.ofQueries(template, field).evaluate(new BoundEnvironment(bindings));
            case JSON_PATH -> Templates.ofPaths(template).evaluate(new BoundEnvironment(bindings));
        });
    }

    /** Whether a Choice rule's condition holds. */
    public static Preview condition(ChoiceCondition condition, String field, Evaluator.Bindings bindings) {
        return evaluated(
                () -> BooleanNode.valueOf(Conditions.compile(condition, field).holds(new BoundEnvironment(bindings))));
    }

    /** An evaluator that gives what the interpreter would. */
    public static Evaluator evaluator() {
        return (expression, bindings) -> {
            QueryLanguage language =
                    JsonataExpression.isExpression(expression) ? QueryLanguage.JSONATA : QueryLanguage.JSON_PATH;
            return value(expression, language, "", bindings) instanceof Preview.Value(JsonNode found)
                    ? Optional.of(found)
                    : Optional.empty();
        };
    }

    private static Preview evaluated(Supplier<JsonNode> evaluation) {
        try {
            return new Preview.Value(evaluation.get());
        } catch (EvaluationFailure failure) {
            return new Preview.Failed(failure.error(), failure.getMessage());
        } catch (InvalidExpression | InvalidPath | InvalidIntrinsic unreadable) {
            return new Preview.Unreadable(unreadable.getMessage());
        }
    }
}
