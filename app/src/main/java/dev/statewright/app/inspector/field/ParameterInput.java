package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.catalog.ParameterType;
import java.util.Optional;
import java.util.function.Function;

/** The value that a user typed for a parameter. */
final class ParameterInput {

    private ParameterInput() {}

    /**
     * Reads a value and hands it on. A substitution may stand for anything, and so may a JSONata expression, which AWS takes where the state
     * speaks JSONata.
     *
     * @param accept gives the sentence of a rejection
     * @return what is wrong with the input, or what {@code accept} said
     */
    static Optional<String> read(String input, ParameterType type, Function<JsonNode, Optional<String>> accept) {
        if (stands(input.strip())) {
            return accept.apply(TextNode.valueOf(input.strip()));
        }
        return switch (type) {
            case ParameterType.Plain plain ->
                switch (plain) {
                    case STRING, TIMESTAMP, BLOB -> accept.apply(TextNode.valueOf(input));
                    case INTEGER ->
                        NumberInput.read(
                                input,
                                false,
                                number -> number.isIntegralNumber()
                                        ? accept.apply(number)
                                        : Optional.of(Words.text("inspector.not-whole", input.strip())));
                    case NUMBER -> NumberInput.read(input, false, accept);
                    case BOOLEAN ->
                        input.equals("true") || input.equals("false")
                                ? accept.apply(BooleanNode.valueOf(input.equals("true")))
                                : Optional.of(Words.text("inspector.not-boolean", input.strip()));
                    case JSON -> json(input, accept);
                };
            case ParameterType.Enumeration _ -> accept.apply(TextNode.valueOf(input));
            case ParameterType.Structure _, ParameterType.ListOf _, ParameterType.MapOf _ ->
                JsonInput.read(input, accept);
        };
    }

    /** Text where it is text, JSON where it begins like an object or a list, or a string in quotes. */
    private static Optional<String> json(String input, Function<JsonNode, Optional<String>> accept) {
        boolean looksLikeJson = !input.isBlank() && "{[\"".indexOf(input.strip().charAt(0)) >= 0;
        return looksLikeJson ? JsonInput.read(input, accept) : accept.apply(TextNode.valueOf(input));
    }

    private static boolean stands(String text) {
        return text.startsWith("${") && text.endsWith("}") || text.startsWith("{%") && text.endsWith("%}");
    }
}
