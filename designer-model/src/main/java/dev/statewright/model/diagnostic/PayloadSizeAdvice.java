package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is written in a definition counts among the 262,144 bytes that a state may take or give. Quotas of Step Functions. */
final class PayloadSizeAdvice implements StateRule {

    private static final int LIMIT_BYTES = 262_144;
    private static final int NEAR_BYTES = LIMIT_BYTES / 10 * 9;
    /** No character takes more bytes in UTF-8 for each unit of UTF-16. */
    private static final int MOST_BYTES = 3;

    private static final List<String> FIELDS =
            List.of("Result", "Parameters", "Arguments", "ItemSelector", "ResultSelector", "Output", "Items", "Assign");

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.json().range().length() * MOST_BYTES < NEAR_BYTES) {
            return;
        }
        for (String field : FIELDS) {
            state.value(field)
                    .filter(value -> value.range().length() * MOST_BYTES >= NEAR_BYTES)
                    .ifPresent(value -> check(state, field, bytes(value)));
        }
    }

    private static int bytes(SyntaxNode value) {
        return SyntaxJson.toJson(value).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void check(StateSite state, String field, int bytes) {
        if (bytes >= NEAR_BYTES) {
            state.advise(
                    Code.PAYLOAD_NEAR_LIMIT,
                    "This value alone has %,d of the %,d bytes that a state may pass on".formatted(bytes, LIMIT_BYTES),
                    field);
        }
    }
}
