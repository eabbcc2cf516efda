package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.runtime.teststate.StateMock;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be tried.
 *
 * @param state with what is being typed in its fields
 * @param result what its work gives; absent where nobody has said
 * @param variables that it can read
 * @param context the context object
 */
record FlowQuestion(
        State state, JsonNode input, Optional<StateMock> result, Map<String, JsonNode> variables, JsonNode context) {}
