package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.Payload;
import java.nio.charset.StandardCharsets;

/**
 * Step Functions' quota for inputs, outputs and results: 262,144 bytes of UTF-8. A value may share its parts with itself many times over,
 * so its text is not written to measure it before the parts have been counted.
 */
final class DataLimit {
    static final int MAX_BYTES = 262_144;
    static final String ERROR = "States.DataLimitExceeded";

    private DataLimit() {}

    /** @throws EvaluationFailure where a state's output is too large */
    static void check(Frame frame, Payload output) {
        // what came in has been measured before
        if (output != frame.input && exceeds(output)) {
            throw EvaluationFailure.of(ERROR, cause(frame.state.name()));
        }
    }

    static String cause(String name) {
        return "The state/task '" + name
                + "' returned a result with a size exceeding the maximum number of bytes service limit.";
    }

    static boolean exceeds(Payload value) {
        int least = leastBytes(value.node(), 0);
        // a character of a text takes six bytes at most: escaped
        return least > MAX_BYTES
                || least > MAX_BYTES / 7 && value.text().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    /** No fewer bytes than this; stops counting beyond the limit. */
    private static int leastBytes(JsonNode node, int counted) {
        int bytes = counted + 1;
        if (node.isObject()) {
            for (var field : node.properties()) {
                bytes = leastBytes(field.getValue(), bytes + field.getKey().length() + 3);
                if (bytes > MAX_BYTES) {
                    return bytes;
                }
            }
            return bytes + 1;
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                bytes = leastBytes(item, bytes);
                if (bytes > MAX_BYTES) {
                    return bytes;
                }
            }
            return bytes + 1;
        }
        return node.isTextual() ? bytes + node.textValue().length() + 1 : bytes;
    }
}
