package dev.statewright.runtime.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.registry.Definition;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.teststate.TestSubject;
import java.util.Optional;

/** The state that a test is about. */
record TestDefinition(State state, StatePlan plan) {

    /**
     * @param definition of a state, or of a workflow where a state is named
     * @throws ApiError where AWS would not take the definition, or no state has that name
     */
    static TestDefinition of(String definition, Optional<String> stateName) {
        String workflow = stateName.isPresent() ? definition : workflow(definition);
        Definition checked = Definitions.check(workflow, MachineType.STANDARD);
        String name = stateName.orElse(TestSubject.NAME);
        State state = checked.machine().states().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiError.validation("State not found in definition"));
        StatePlan plan = ExecutionPlan.compile(checked.machine())
                .state(state.path())
                .orElseThrow(() -> ApiError.validation("State not found in definition"));
        return new TestDefinition(state, plan);
    }

    private static String workflow(String definition) {
        try {
            JsonNode json = Json.read(definition);
            return json.isObject() ? TestSubject.workflow(definition, json) : definition;
        } catch (JsonProcessingException e) {
            // the check says what is wrong with it
            return definition;
        }
    }
}
