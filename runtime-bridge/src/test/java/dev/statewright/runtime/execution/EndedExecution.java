package dev.statewright.runtime.execution;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import java.util.Optional;

/** An execution of the machine {@code M} under the name {@code run}, in virtual time, for tests of what comes after its end. */
final class EndedExecution {
    private EndedExecution() {}

    /** @param states what stands in {@code States}, first the state {@code A} */
    static String definition(String states) {
        return Workflow.json("{'StartAt':'A','States':{" + states + "}}");
    }

    static RunningExecution of(
            ExecutionService service, String states, String input, MachineType type, TaskBackend tasks) {
        return service.start(new ExecutionRequest(
                        "M",
                        "arn:aws:states:us-east-1:123456789012:stateMachine:M",
                        AslDocument.of(definition(states)).machine(),
                        Workflow.json(input),
                        Optional.of("run"),
                        type,
                        ClockMode.VIRTUAL,
                        tasks))
                .result()
                .join();
    }

    /** {@code id<previous Type}, one for each event but so many first ones. */
    static List<String> events(RunningExecution execution, int from) {
        return execution.history().stream()
                .skip(from)
                .map(event -> event.id() + "<" + event.previousEventId() + " "
                        + event.type().word())
                .toList();
    }
}
