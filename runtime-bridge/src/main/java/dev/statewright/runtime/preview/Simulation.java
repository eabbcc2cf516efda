package dev.statewright.runtime.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.runtime.expression.InvalidExpression;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.teststate.InvalidTest;
import dev.statewright.runtime.teststate.MockCheck;
import dev.statewright.runtime.teststate.StateConfiguration;
import dev.statewright.runtime.teststate.StateMock;
import dev.statewright.runtime.teststate.StateTest;
import dev.statewright.runtime.teststate.TestResult;
import dev.statewright.runtime.teststate.TestSubject;
import dev.statewright.runtime.teststate.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One go of a state on given data, by itself: nobody is called, the result is given.
 *
 * @param steps the data after each step, as the Step Functions API names the steps: {@code afterInputPath} and so on
 * @param outcome how it ended; absent where its result is not known, or where it cannot be tried
 * @param problem why it cannot be tried; absent where it was
 * @param variables after the state
 */
public record Simulation(
        Map<String, JsonNode> steps,
        Optional<TestResult> outcome,
        Optional<String> problem,
        Map<String, JsonNode> variables) {

    /** Stands for a result that nobody knows: the state is tried as far as its work. */
    private static final StateMock.ErrorOutput UNKNOWN = new StateMock.ErrorOutput("Statewright.ResultUnknown", null);

    /**
     * Tries a state.
     *
     * @param result what its work gives; absent where nobody knows: then the steps end before it
     * @param data {@code $} is the state's input
     */
    public static Simulation of(State state, Optional<StateMock> result, Evaluator.Bindings data) {
        ObjectNode json = state.common().json().deepCopy();
        if (state.common().language() == QueryLanguage.JSONATA) {
            json.put("QueryLanguage", QueryLanguage.JSONATA.word());
        }
        boolean works = works(state);
        if (works && result.isEmpty()) {
            json.remove(List.of("Retry", "Catch"));
        }
        StateMachine machine =
                AslDocument.of(TestSubject.workflow(Json.write(json), json)).machine();
        StatePath path = StatePath.root(TestSubject.NAME);
        Optional<State> tried = machine.state(path);
        if (tried.isEmpty()) {
            return untried("The state cannot be read.");
        }
        try {
            if (works) {
                result.ifPresent(given -> MockCheck.check(tried.get(), given));
            }
            Trial trial = new Trial(
                    new StateTest(
                            tried.get(),
                            ExecutionPlan.compile(machine).state(path).orElseThrow(),
                            Payload.of(data.dollar()),
                            data.variables(),
                            Payload.of(data.states().get("context")),
                            works ? result.or(() -> Optional.of(UNKNOWN)) : Optional.empty(),
                            StateConfiguration.NONE),
                    (_, completion) -> completion.failed(UNKNOWN.error(), null));
            TestResult outcome = trial.run();
            return new Simulation(
                    steps(trial),
                    outcome instanceof TestResult.Failed(String error, String _)
                                    && UNKNOWN.error().equals(error)
                            ? Optional.empty()
                            : Optional.of(outcome),
                    Optional.empty(),
                    trial.variables());
        } catch (InvalidDefinition | InvalidTest | InvalidExpression refused) {
            return untried(refused.getMessage());
        }
    }

    private static Simulation untried(String sentence) {
        return new Simulation(Map.of(), Optional.empty(), Optional.of(sentence), Map.of());
    }

    /** Whether the state has work whose result is given to it. */
    public static boolean works(State state) {
        return switch (state) {
            case TaskState _, ParallelState _, MapState _ -> true;
            case PassState _, ChoiceState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> false;
        };
    }

    /** The inspection's texts as JSON; what is no JSON text, such as numbers, as it is. */
    private static Map<String, JsonNode> steps(Trial trial) {
        Map<String, JsonNode> steps = new LinkedHashMap<>();
        trial.inspection().toJson().properties().forEach(step -> {
            JsonNode value = step.getValue();
            steps.put(step.getKey(), value.isTextual() ? Json.readTrusted(value.textValue()) : value);
        });
        return steps;
    }
}
