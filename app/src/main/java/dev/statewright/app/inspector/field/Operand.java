package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Function;

/** The operand that a user typed for a comparison operator. */
final class Operand {

    private Operand() {}

    /** Reads the operand and hands it on; gives a sentence where it does not fit the operator. */
    static Optional<String> read(String operator, String input, Function<JsonNode, Optional<String>> accept) {
        return switch (ComparisonOperators.operandOf(operator)) {
            case STRING -> accept.apply(TextNode.valueOf(input));
            case NUMBER -> NumberInput.read(input, false, accept);
            case BOOLEAN -> accept.apply(BooleanNode.valueOf(input.equals("true")));
            case PATH -> PathInput.read(input, accept);
        };
    }
}
