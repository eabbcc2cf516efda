package dev.statewright.model.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The JSON value of a node. Of a repeated key the last value counts, a key without a value is left out; a bare substitution and what
 * could not be read are strings of what is written. Numbers are exact: integers of any size, decimals as doubles where a double
 * prints as it was written and as big decimals otherwise.
 */
public final class SyntaxJson {

    /** Longer numbers than this are kept as text: to calculate with them would take minutes. */
    private static final int LONGEST_NUMBER = 1000;

    private SyntaxJson() {}

    public static JsonNode toJson(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object -> objectOf(object);
            case SyntaxArray array -> {
                ArrayNode json =
                        JsonNodeFactory.instance.arrayNode(array.items().size());
                array.items().forEach(item -> json.add(toJson(item)));
                yield json;
            }
            case SyntaxScalar scalar -> scalarOf(scalar);
        };
    }

    private static ObjectNode objectOf(SyntaxObject object) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (SyntaxMember member : object.members()) {
            member.value().ifPresent(value -> json.set(member.key(), toJson(value)));
        }
        return json;
    }

    private static JsonNode scalarOf(SyntaxScalar scalar) {
        return switch (scalar.kind()) {
            case STRING, SUBSTITUTION, INVALID -> TextNode.valueOf(scalar.value());
            case BOOLEAN -> BooleanNode.valueOf(scalar.value().equals("true"));
            case NULL -> NullNode.getInstance();
            case NUMBER -> numberOf(scalar.value());
        };
    }

    private static JsonNode numberOf(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return TextNode.valueOf(text);
        }
        boolean decimal = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
        return decimal ? decimalOf(text) : integerOf(text);
    }

    private static JsonNode integerOf(String text) {
        if (text.length() < 19) {
            long value = Long.parseLong(text);
            return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
        }
        BigInteger value = new BigInteger(text);
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    private static JsonNode decimalOf(String text) {
        double near = Double.parseDouble(text);
        if (Double.toString(near).equals(text)) {
            return DoubleNode.valueOf(near);
        }
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException exponentTooLarge) {
            return TextNode.valueOf(text);
        }
    }
}
