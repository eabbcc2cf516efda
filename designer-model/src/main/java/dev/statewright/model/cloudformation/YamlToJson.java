package dev.statewright.model.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns a YAML tree with CloudFormation's tags into JSON. One for each document. */
final class YamlToJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Converted nodes: an alias gives its anchor's node again, however often (else ten lines of aliases could fill the memory). */
    private final Map<Node, JsonNode> known = new IdentityHashMap<>();

    JsonNode convert(Node node) {
        if (known.containsKey(node)) {
            JsonNode before = known.get(node);
            if (before == null) {
                throw new YamlEngineException("an anchor contains itself");
            }
            return before;
        }
        known.put(node, null);
        JsonNode value = tagged(node);
        known.put(node, value);
        return value;
    }

    private JsonNode tagged(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!") || tag.equals("!")) {
            return plain(node);
        }
        String function = tag.substring(1);
        ObjectNode call = JSON.objectNode();
        if (function.equals("Ref") || function.equals("Condition")) {
            return call.set(function, plain(node));
        }
        if (function.equals("GetAtt") && node instanceof ScalarNode scalar) {
            String[] parts = scalar.getValue().split("\\.", 2);
            return call.set("Fn::GetAtt", JSON.arrayNode().add(parts[0]).add(parts.length > 1 ? parts[1] : ""));
        }
        return call.set("Fn::" + function, plain(node));
    }

    private JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.getValue().forEach(item -> array.add(convert(item)));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new YamlEngineException("there is something else than values");
        };
    }

    private ObjectNode object(MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            JsonNode value = convert(tuple.getValueNode());
            if (key.equals("<<") && value instanceof ObjectNode merged) {
                merged.properties().forEach(entry -> object.putIfAbsent(entry.getKey(), entry.getValue()));
            } else {
                object.set(key, value);
            }
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return NullNode.getInstance();
        }
        if (tag.equals(Tag.BOOL)) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text.toLowerCase(java.util.Locale.ROOT)));
        }
        try {
            if (tag.equals(Tag.INT)) {
                return BigIntegerNode.valueOf(new BigInteger(text));
            }
            if (tag.equals(Tag.FLOAT)) {
                return DecimalNode.valueOf(new BigDecimal(text));
            }
        } catch (NumberFormatException special) {
            // .inf, 0x1F: nothing that a template needs as a number
            return TextNode.valueOf(text);
        }
        return TextNode.valueOf(text);
    }
}
