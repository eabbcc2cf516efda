package dev.statewright.runtime.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.runtime.history.Payload;

/**
 * The parameters of {@code arn:aws:states:::lambda:invoke}. Step Functions developer guide, "Invoke an AWS Lambda function".
 *
 * @param functionName a name or an ARN
 * @param event JSON text for the handler
 * @param waits false for {@code "InvocationType": "Event"}: the answer is that the call was accepted
 */
record LambdaCall(String functionName, String event, boolean waits) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws MalformedEvent where the payload is text that is not JSON */
    static LambdaCall of(Payload parameters) throws MalformedEvent {
        JsonNode node = parameters.node();
        return new LambdaCall(
                node.path("FunctionName").asText(),
                event(node.path("Payload")),
                !node.path("InvocationType").asText().equals("Event"));
    }

    /** A string is the event's text itself; nothing is an empty object: so recorded on AWS. */
    private static String event(JsonNode payload) throws MalformedEvent {
        if (payload.isMissingNode() || payload.isNull()) {
            return "{}";
        }
        if (!payload.isTextual()) {
            return payload.toString();
        }
        try {
            JSON.readTree(payload.textValue());
            return payload.textValue();
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("Could not parse request body into json: " + e.getOriginalMessage());
        }
    }

    /** Lambda's InvalidRequestContentException. */
    static final class MalformedEvent extends Exception {
        private static final long serialVersionUID = 1;

        MalformedEvent(String message) {
            super(message);
        }
    }
}
