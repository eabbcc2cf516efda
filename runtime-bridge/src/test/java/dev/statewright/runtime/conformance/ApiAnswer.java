package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.history.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an operation answered or refused, in one form for recordings and for this implementation: errors are Code and Message. */
record ApiAnswer(boolean refused, JsonNode json) {
    private static final Pattern REFUSAL =
            Pattern.compile("An error occurred \\((\\w+)\\) when calling the \\w+ operation: (.*)", Pattern.DOTALL);

    static ApiAnswer of(StepFunctionsApi api, String operation, JsonNode request) {
        try {
            return new ApiAnswer(false, api.call(operation, request));
        } catch (ApiError e) {
            return refusal(e.code(), e.getMessage());
        }
    }

    /** A recorded answer; recordings have errors in several forms. */
    static ApiAnswer recorded(JsonNode value) {
        if (value.path("Error").isObject()) {
            return refusal(
                    value.path("Error").path("Code").asText(),
                    value.path("Error").path("Message").asText());
        }
        String text = value.isTextual()
                ? value.textValue()
                : value.path("exception_value").asText();
        Matcher refusal = REFUSAL.matcher(text);
        if (refusal.matches()) {
            return refusal(refusal.group(1), refusal.group(2));
        }
        if (text.startsWith("Parameter validation failed")) {
            return refusal("ParamValidationError", text);
        }
        ObjectNode plain = value.deepCopy();
        plain.remove("ResponseMetadata");
        return new ApiAnswer(false, plain);
    }

    /** The client itself refused: the server was never asked, and must refuse as well. */
    boolean isOfClient() {
        return refused && json.path("Code").asText().equals("ParamValidationError");
    }

    private static ApiAnswer refusal(String code, String message) {
        return new ApiAnswer(true, Json.NODES.objectNode().put("Code", code).put("Message", message));
    }
}
