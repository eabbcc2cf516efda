package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data of one state, step by step. What nobody knows is {@link Sample#isUnknown unknown}.
 *
 * @param input as it enters the state
 * @param effectiveInput behind {@code InputPath}
 * @param result of the task, the branches or the iterations; of other states what they make of their input
 * @param combined behind {@code ResultPath}, which {@code OutputPath} looks at
 * @param output as it leaves the state
 * @param errorOutput what a catcher sees; complete where the state's work is known to have failed
 * @param variables that the state can read
 * @param context the context object as it looks there
 * @param selectorContext the context object as an {@code ItemSelector} sees it; the same where the state is no Map
 */
public record StateSample(
        Sample input,
        Sample effectiveInput,
        Sample result,
        Sample combined,
        Sample output,
        Sample errorOutput,
        Map<String, Sample> variables,
        JsonNode context,
        JsonNode selectorContext) {

    public StateSample {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
