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
    static final String ERROR = "States.DataLimitExceeded";

    private final int maxBytes;

    /** @param maxBytes 262,144, or more where the quota is turned off */
    DataLimit(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @throws EvaluationFailure where a state's output is too large */
    void check(Frame frame, Payload output) {
        // what came in has been measured before
        if (output != frame.input && exceeds(output)) {
            throw EvaluationFailure.of(ERROR, cause(frame.state.name()));
        }
    }

    static String cause(String name) {
        return "The state/task '" + name
                + "' returned a result with a size exceeding the maximum number of bytes service limit.";
    }

    boolean exceeds(Payload value) {
        if (maxBytes == Integer.MAX_VALUE) {
            return false;
        }
        int least = leastBytes(value.node(), 0);
        // a character of a text takes six bytes at most: escaped
        return least > maxBytes
                || least > maxBytes / 7 && value.text().getBytes(StandardCharsets.UTF_8).length > maxBytes;
    }

    /** No fewer bytes than this; stops counting beyond the limit. */
    private int leastBytes(JsonNode node, int counted) {
        int bytes = counted + 1;
        if (node.isObject()) {
            for (var field : node.properties()) {
                bytes = leastBytes(field.getValue(), bytes + field.getKey().length() + 3);
                if (bytes > maxBytes) {
                    return bytes;
                }
            }
            return bytes + 1;
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                bytes = leastBytes(item, bytes);
                if (bytes > maxBytes) {
                    return bytes;
                }
            }
            return bytes + 1;
        }
        return node.isTextual() ? bytes + node.textValue().length() + 1 : bytes;
    }
}
