package dev.statewright.model.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.command.ReplaceStateJson;
import dev.statewright.model.diagnostic.Dynamic;
import java.util.List;
import java.util.Optional;

/** For paths in the {@code Result} of a Pass, which are not evaluated: the same as {@code Parameters}, in which they are. */
final class EvaluatedResult {

    private EvaluatedResult() {}

    static List<QuickFix> of(Place place) {
        return place
                .state()
                .filter(PassState.class::isInstance)
                .flatMap(state -> evaluated((PassState) state)
                        .map(json -> QuickFix.of(
                                "fix.evaluate-result", new ReplaceStateJson(state.path(), json.toString()))))
                .stream()
                .toList();
    }

    private static Optional<ObjectNode> evaluated(PassState state) {
        JsonNode result = state.result().orElse(null);
        boolean template = result instanceof ObjectNode && state.parameters().isEmpty();
        boolean path = result != null
                && result.isTextual()
                && result.textValue().startsWith("$")
                && state.common().inputPath().isEmpty()
                && state.parameters().isEmpty();
        if (!template && !path) {
            return Optional.empty();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        state.common().json().properties().forEach(field -> {
            if (!field.getKey().equals("Result")) {
                json.set(field.getKey(), field.getValue());
            } else if (path) {
                json.set("InputPath", result);
            } else {
                json.set("Parameters", dynamic(result));
            }
        });
        return Optional.of(json);
    }

    private static JsonNode dynamic(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> {
                    boolean asked = field.getValue().isTextual()
                            && Dynamic.looks(field.getValue().textValue());
                    boolean marked = field.getKey().endsWith(".$");
                    copy.set(field.getKey() + (asked && !marked ? ".$" : ""), dynamic(field.getValue()));
                });
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(dynamic(item)));
                yield copy;
            }
            default -> value;
        };
    }
}
