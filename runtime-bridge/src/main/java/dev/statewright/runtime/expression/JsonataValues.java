package dev.statewright.runtime.expression;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.List;
import java.util.Map;

/** JSON to the library's values (maps, lists, boxed values) and back. */
final class JsonataValues {
    /** More items than the largest payload of Step Functions has bytes. */
    private static final int MAX_ITEMS = 262_144;

    private JsonataValues() {}

    static Object fromJson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> new NodeMap((ObjectNode) node);
            case ARRAY -> new NodeList((ArrayNode) node);
            case STRING -> node.textValue();
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue();
            // Java's null would mean "undefined"
            case NULL, MISSING, BINARY, POJO -> Jsonata.NULL_VALUE;
        };
    }

    private static Object number(JsonNode node) {
        if (node.isInt()) {
            return node.intValue();
        }
        return node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : node.doubleValue();
    }

    /** @throws IllegalArgumentException for functions, patterns and other values that JSON does not have */
    static JsonNode toJson(Object value) {
        return switch (value) {
            case null -> Json.NODES.nullNode();
            case String text -> Json.NODES.textNode(text);
            case Boolean truth -> Json.NODES.booleanNode(truth);
            case Integer number -> Json.NODES.numberNode(number.intValue());
            case Long number -> wholeNumber(number);
            case Number number -> number(number.doubleValue());
            case NodeList list -> list.node();
            case NodeMap map -> map.node();
            case List<?> list -> {
                if (list.size() > MAX_ITEMS) {
                    throw new MemoryLimit();
                }
                ArrayNode array = Json.NODES.arrayNode(list.size());
                for (Object item : list) {
                    array.add(toJson(item));
                }
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = Json.NODES.objectNode();
                for (Map.Entry<?, ?> field : map.entrySet()) {
                    if (field.getValue() != null) {
                        object.set(String.valueOf(field.getKey()), toJson(field.getValue()));
                    }
                }
                yield object;
            }
            default -> {
                if (value == Jsonata.NULL_VALUE) {
                    yield Json.NODES.nullNode();
                }
                throw new IllegalArgumentException(value.getClass().getName());
            }
        };
    }

    /** JSONata's numbers are doubles; whole ones are written without a fraction. */
    private static JsonNode number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a finite number");
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? wholeNumber((long) value)
                : Json.NODES.numberNode(value);
    }

    private static JsonNode wholeNumber(long value) {
        return (int) value == value ? Json.NODES.numberNode((int) value) : Json.NODES.numberNode(value);
    }

    /** How AWS's messages call a value's type. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }
}
