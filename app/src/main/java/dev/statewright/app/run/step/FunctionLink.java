package dev.statewright.app.run.step;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.Workspace;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Leads from a Task state to the code of the function it calls.
 *
 * @param open shows a function's code
 */
public record FunctionLink(Workspace workspace, Consumer<FunctionEntry> open) {

    private static final String INVOKE = "arn:aws:states:::lambda:invoke";

    /** The workspace's function that a state calls, directly or through {@code lambda:invoke}. */
    public Optional<FunctionEntry> functionOf(State state) {
        if (!(state instanceof TaskState task)) {
            return Optional.empty();
        }
        if (!task.resource().startsWith(INVOKE)) {
            return workspace.function(task.resource());
        }
        return task.parameters()
                .map(parameters -> parameters.path("FunctionName").asText())
                .flatMap(workspace::function);
    }
}
