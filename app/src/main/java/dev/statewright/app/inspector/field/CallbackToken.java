package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Puts the task token into what a Task sends when it begins to wait for a callback, and takes it out when it no longer does. Whoever answers
 * needs the token, so without it the Task waits in vain. Step Functions Developer Guide, "Wait for a Callback with Task Token".
 */
final class CallbackToken {

    private static final String MEMBER = "TaskToken";
    private static final String INPUT = "Input";

    private final boolean jsonata;

    CallbackToken(boolean jsonata) {
        this.jsonata = jsonata;
    }

    /** Puts the token into the parameters of a state, unless it is somewhere in them. */
    void addTo(ObjectNode state, String resource) {
        if (isIn(state)) {
            return;
        }
        ObjectNode parameters = state.withObjectProperty(jsonata ? "Arguments" : "Parameters");
        carrier(parameters, resource).ifPresent(carrier -> {
            ObjectNode message = message(carrier);
            message.put(key(MEMBER), reference());
            put(carrier, message);
        });
        if (resource.contains(":lambda:invoke")) {
            state.remove(jsonata ? "Output" : "OutputPath");
        }
    }

    /** Whether the parameters of a state hold the token, or the whole context. */
    boolean isIn(JsonNode state) {
        String text = state.path(jsonata ? "Arguments" : "Parameters").toString();
        return jsonata
                ? text.contains("context.Task") || text.contains("$states.context ")
                : text.contains("$$.Task") || text.contains("\"$$\"");
    }

    /** Takes the token out of where {@link #addTo} puts it. */
    void removeFrom(ObjectNode state, String resource) {
        ObjectNode parameters = state.withObjectProperty(jsonata ? "Arguments" : "Parameters");
        carrier(parameters, resource)
                .filter(carrier -> carrier.holder().path(carrier.name()) instanceof ObjectNode message
                        && message.path(key(MEMBER)).asText().equals(reference()))
                .ifPresent(carrier -> {
                    ObjectNode message = (ObjectNode) carrier.holder().get(carrier.name());
                    message.remove(key(MEMBER));
                    if (message.size() == 1 && message.has(key(INPUT))) {
                        restore(carrier, message.get(key(INPUT)));
                    }
                });
        if (resource.contains(":lambda:invoke")) {
            String field = jsonata ? "Output" : "OutputPath";
            if (!state.has(field)) {
                state.put(field, jsonata ? "{% $states.result.Payload %}" : "$.Payload");
            }
        }
    }

    /** The parameter that reaches whoever answers. */
    private record Carrier(ObjectNode holder, String name) {}

    private static Optional<Carrier> carrier(ObjectNode parameters, String resource) {
        String action = resource.substring(resource.indexOf(":::") + 3).replaceAll("\\..*", "");
        return switch (action) {
            case "lambda:invoke", "aws-sdk:lambda:invoke" -> Optional.of(new Carrier(parameters, "Payload"));
            case "sqs:sendMessage" -> Optional.of(new Carrier(parameters, "MessageBody"));
            case "sns:publish" -> Optional.of(new Carrier(parameters, "Message"));
            case "states:startExecution" -> Optional.of(new Carrier(parameters, "Input"));
            case "events:putEvents" ->
                parameters.at("/Entries/0") instanceof ObjectNode entry
                        ? Optional.of(new Carrier(entry, "Detail"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What is sent, as an object that the token can be put into. */
    private ObjectNode message(Carrier carrier) {
        JsonNode written = carrier.holder().path(carrier.name());
        JsonNode path = carrier.holder().path(carrier.name() + ParameterSource.PATH_MARK);
        if (written instanceof ObjectNode object) {
            return object.deepCopy();
        }
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        if (!jsonata && path.isTextual()) {
            message.set(key(INPUT), path);
        } else if (!written.isMissingNode()) {
            message.set(INPUT, written);
        }
        return message;
    }

    private void put(Carrier carrier, ObjectNode message) {
        String path = carrier.name() + ParameterSource.PATH_MARK;
        if (carrier.holder().has(path)) {
            ParameterSource.rename(carrier.holder(), path, carrier.name());
        }
        carrier.holder().set(carrier.name(), message);
    }

    private void restore(Carrier carrier, JsonNode input) {
        if (!jsonata) {
            ParameterSource.rename(carrier.holder(), carrier.name(), carrier.name() + ParameterSource.PATH_MARK);
        }
        carrier.holder().set(jsonata ? carrier.name() : carrier.name() + ParameterSource.PATH_MARK, input);
    }

    private String key(String name) {
        return jsonata ? name : name + ParameterSource.PATH_MARK;
    }

    private String reference() {
        return jsonata ? "{% $states.context.Task.Token %}" : "$$.Task.Token";
    }
}
