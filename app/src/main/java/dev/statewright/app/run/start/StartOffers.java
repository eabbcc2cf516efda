package dev.statewright.app.run.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the start panel offers for a workflow.
 *
 * @param inputs to choose from, the likeliest first
 * @param mocks test cases of mock files beside the workflow
 */
public record StartOffers(List<InputChoice> inputs, List<MockChoice> mocks) {

    public StartOffers {
        inputs = List.copyOf(inputs);
        mocks = List.copyOf(mocks);
    }

    /**
     * Looks around a workflow; reads files, so not to be called on the UI thread.
     *
     * @param definition the workflow's file; without one only past inputs are known
     * @param ofExecutions the inputs of past executions
     */
    public static StartOffers around(
            Optional<Path> definition,
            Path workspace,
            String machineName,
            RememberedInputs remembered,
            List<InputChoice.OfExecution> ofExecutions) {
        List<InputChoice> inputs = new ArrayList<>();
        definition.map(remembered::of).orElse(List.of()).forEach(text -> inputs.add(new InputChoice.Remembered(text)));
        definition
                .map(file -> ExampleInputs.beside(file, workspace))
                .orElse(List.of())
                .forEach(example -> inputs.add(new InputChoice.Example(example)));
        inputs.addAll(ofExecutions);
        List<MockChoice> mocks = definition
                .map(file -> MockChoices.beside(file, workspace, machineName))
                .orElse(List.of());
        return new StartOffers(inputs, mocks);
    }
}
