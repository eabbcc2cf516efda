package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;

/** Arguments of the kinds that functions need. */
final class Check {
    private Check() {}

    static String text(JsonNode value) {
        if (!value.isTextual()) {
            throw new IntrinsicFailure("Invalid arguments: expected a string but got " + value);
        }
        return value.textValue();
    }

    static JsonNode array(JsonNode value) {
        if (!value.isArray()) {
            throw new IntrinsicFailure("Invalid arguments: expected an array but got " + value);
        }
        return value;
    }

    static JsonNode object(JsonNode value) {
        if (!value.isObject()) {
            throw new IntrinsicFailure("Invalid arguments: expected a JSON object but got " + value);
        }
        return value;
    }

    /** A whole number; fractions are rounded, half up, as AWS does. */
    static long integer(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (!value.isNumber()) {
            throw new IntrinsicFailure("Invalid arguments: expected a number but got " + value);
        }
        return Math.round(value.doubleValue());
    }

    /** The longest text that Base64 and Hash take, in characters. */
    static String shortText(JsonNode value) {
        String text = text(value);
        if (text.length() > 10_000) {
            throw new IntrinsicFailure("Invalid arguments: the string has more than 10000 characters");
        }
        return text;
    }
}
