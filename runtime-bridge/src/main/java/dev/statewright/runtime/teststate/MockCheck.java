package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.State;
import java.util.Optional;

/** Whether a mock fits its state. */
public final class MockCheck {
    private MockCheck() {}

    /** @throws InvalidTest with AWS's words */
    public static void check(State state, StateMock mock) {
        switch (state.type()) {
            case TASK, MAP, PARALLEL -> {}
            case PASS, CHOICE, WAIT, SUCCEED, FAIL, UNKNOWN ->
                throw new InvalidTest(
                        "State type '" + state.type().word() + "' is not supported when a mock is specified");
        }
        if (mock instanceof StateMock.Result(var payload)) {
            JsonNode result = payload.node();
            if (state instanceof ParallelState parallel) {
                requireArray(result);
                if (result.size() != parallel.branches().size()) {
                    throw new InvalidTest(
                            "Mocked result must contain the same number of items as number of Parallel branches.");
                }
            } else if (state instanceof MapState map) {
                check(map, result);
            }
        }
    }

    /** Where results are exported, the state's result tells where to. */
    private static void check(MapState map, JsonNode result) {
        Optional<JsonNode> writer = map.distribution().resultWriter();
        if (writer.isEmpty() || !writer.get().has("Resource")) {
            requireArray(result);
        } else if (!result.isObject()) {
            throw new InvalidTest("Mocked result must be a JSON object.");
        }
    }

    private static void requireArray(JsonNode result) {
        if (!result.isArray()) {
            throw new InvalidTest("Mocked result must be an array.");
        }
    }
}
