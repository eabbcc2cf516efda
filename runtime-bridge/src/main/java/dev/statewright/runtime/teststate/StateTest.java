package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.StatePlan;
import java.util.Map;
import java.util.Optional;

/**
 * A state to be tried.
 *
 * @param variables values of the workflow's variables by name
 * @param context the context object
 * @param mock empty where the state's work is really done
 */
public record StateTest(
        State state,
        StatePlan plan,
        Payload input,
        Map<String, JsonNode> variables,
        Payload context,
        Optional<StateMock> mock,
        StateConfiguration configuration) {}
