package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.teststate.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data on their way.
 *
 * @param outcomes by the stages' ids
 * @param rules of each rule of a Choice state whether it holds; absent where it cannot be told
 * @param result how the state ended; absent where its result is not known or the data did not come so far
 */
public record FlowAnswer(
        Map<String, StageOutcome> outcomes, List<Optional<Boolean>> rules, Optional<TestResult> result) {

    public static final FlowAnswer NOTHING = new FlowAnswer(Map.of(), List.of(), Optional.empty());

    public FlowAnswer {
        outcomes = new LinkedHashMap<>(outcomes);
        rules = List.copyOf(rules);
    }

    StageOutcome of(Stage stage) {
        return outcomes.getOrDefault(stage.id(), StageOutcome.NOTHING);
    }

    public Optional<JsonNode> valueOf(Stage stage) {
        return of(stage).value();
    }
}
