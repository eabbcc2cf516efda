package dev.statewright.runtime.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.teststate.ResultCheck;
import dev.statewright.runtime.teststate.StateMock;
import java.util.List;
import java.util.Optional;

/** {@code mock} of a TestState request. */
final class MockRequest {
    private static final List<String> MODES = List.of("STRICT", "PRESENT", "NONE");

    private MockRequest() {}

    /** @throws ApiError where it has two outcomes or none, or a result that is not JSON */
    static Optional<StateMock> of(Request request) {
        if (!request.has("mock")) {
            return Optional.empty();
        }
        Request mock = new Request(request.json().get("mock"));
        mock.oneOf("fieldValidationMode", MODES);
        Optional<String> result = mock.text("result", 0, 262_144);
        mock.check();
        JsonNode error = mock.json().path("errorOutput");
        if (result.isPresent() == error.isObject()) {
            throw ApiError.validation(
                    "A test mock should have only one of the following fields: [result, errorOutput].");
        }
        return Optional.of(
                result.isPresent()
                        ? new StateMock.Result(payload(result.get()))
                        : new StateMock.ErrorOutput(
                                error.path("error").textValue(),
                                error.path("cause").textValue()));
    }

    private static Payload payload(String text) {
        try {
            return Payload.of(Json.read(text), text);
        } catch (JsonProcessingException e) {
            throw ApiError.validation("Mocked result must be valid JSON");
        }
    }

    /** @throws dev.statewright.runtime.teststate.InvalidTest where the result is none that the service could give */
    static void checkFields(Request request, State state, StateMock mock) {
        String mode = request.json().path("mock").path("fieldValidationMode").asText("STRICT");
        if (mock instanceof StateMock.Result(var result) && !mode.equals("NONE")) {
            ResultCheck.check(state, result.node(), mode.equals("STRICT"));
        }
    }
}
