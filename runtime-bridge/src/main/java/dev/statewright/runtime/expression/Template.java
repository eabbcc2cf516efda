package dev.statewright.runtime.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.intrinsic.IntrinsicCall;
import dev.statewright.runtime.intrinsic.IntrinsicFailure;
import dev.statewright.runtime.path.PathExpression;

/** A compiled payload template: JSON with places to fill in. What holds no such place is made once and shared. */
public sealed interface Template {
    /** @throws EvaluationFailure where a place cannot be filled */
    JsonNode evaluate(Environment environment);

    /** Always the same value. */
    record Literal(JsonNode value) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            return value;
        }
    }

    record Fields(String[] names, Template[] values) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            ObjectNode object = Json.NODES.objectNode();
            for (int i = 0; i < names.length; i++) {
                object.set(names[i], values[i].evaluate(environment));
            }
            return object;
        }
    }

    record Items(Template[] values) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            ArrayNode array = Json.NODES.arrayNode(values.length);
            for (Template value : values) {
                array.add(value.evaluate(environment));
            }
            return array;
        }
    }

    /** @param field as the definition spells it, with {@code .$} where it has that */
    record Path(String field, PathExpression path) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            JsonNode value = path.read(environment);
            if (value == null) {
                throw EvaluationFailure.runtime("The JSONPath '" + path.text() + "' specified for the field '" + field
                        + "' could not be found in the input '" + Json.write(inputOf(environment)) + "'");
            }
            return value;
        }

        private JsonNode inputOf(Environment environment) {
            JsonNode root = path.root(environment);
            return root == null ? environment.input() : root;
        }
    }

    record Intrinsic(IntrinsicCall call) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            try {
                return call.evaluate(environment, environment.chance());
            } catch (IntrinsicFailure e) {
                throw EvaluationFailure.of(
                        e.isMissingPath() ? EvaluationFailure.RUNTIME : "States.IntrinsicFailure",
                        "The function '" + call.text() + "' had the following error: " + e.getMessage());
            }
        }
    }

    record Query(JsonataExpression expression) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            return expression.evaluate(environment);
        }
    }
}
