package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.expression.IntrinsicSyntax;
import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.expression.Placeholders;
import java.util.Optional;
import java.util.function.Function;

/** Reads expressions that a user typed: JSONata, and in JSONPath states paths and calls of intrinsic functions. */
final class ExpressionInput {

    private static final String INTRINSIC = "States.";

    private ExpressionInput() {}

    /** Reads a JSONata expression in its braces and hands it on. */
    static Optional<String> jsonata(String input, Function<JsonNode, Optional<String>> accept) {
        String text = input.strip();
        if (!JsonataSyntax.isExpression(text)) {
            return Optional.of(Words.text("inspector.not-an-expression"));
        }
        Optional<String> problem = Placeholders.isIn(text) ? Optional.empty() : JsonataSyntax.problem(text);
        return problem.isPresent() ? problem : accept.apply(TextNode.valueOf(text));
    }

    /** Reads a path or a call of an intrinsic function and hands it on. */
    static Optional<String> pathOrCall(String input, Function<JsonNode, Optional<String>> accept) {
        String text = input.strip();
        if (!text.startsWith("$") && !text.startsWith(INTRINSIC)) {
            return Optional.of(Words.text("inspector.not-a-path-or-function"));
        }
        if (!text.startsWith(INTRINSIC)) {
            return PathInput.read(text, accept);
        }
        return IntrinsicSyntax.isCall(text) || Placeholders.isIn(text)
                ? accept.apply(TextNode.valueOf(text))
                : Optional.of(Words.text("inspector.broken-call", text));
    }
}
