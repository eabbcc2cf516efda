package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.app.words.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Reads numbers that a user typed. */
final class NumberInput {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private NumberInput() {}

    /**
     * Reads a number and hands it on; whole numbers stay whole.
     *
     * @param expressionsToo whether a JSONata expression may stand for the number
     * @param accept gives the sentence of a rejection
     */
    static Optional<String> read(String input, boolean expressionsToo, Function<JsonNode, Optional<String>> accept) {
        String text = input.strip();
        if (expressionsToo && text.startsWith("{%")) {
            return ExpressionInput.jsonata(text, accept);
        }
        try {
            return accept.apply(node(new BigDecimal(text)));
        } catch (NumberFormatException noNumber) {
            return Optional.of(Words.text("inspector.not-a-number", text));
        }
    }

    private static JsonNode node(BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole && number.abs().compareTo(LARGEST) <= 0
                ? JsonNodeFactory.instance.numberNode(number.intValueExact())
                : JsonNodeFactory.instance.numberNode(number.doubleValue());
    }
}
