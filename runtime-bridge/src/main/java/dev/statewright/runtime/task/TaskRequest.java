package dev.statewright.runtime.task;

import dev.statewright.runtime.history.Payload;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt of a Task state.
 *
 * @param taskId of this attempt, unique within the execution
 * @param stateName the Task state
 * @param input what the resource gets: {@code Parameters} or {@code Arguments} evaluated, or the state's input
 * @param timeout how long the state waits at most
 * @param heartbeat how long it waits for a sign of life
 * @param taskToken for {@code .waitForTaskToken}, {@code .sync} and activities
 * @param attempt 0 for the first, then one more for each retry in this visit of the state
 * @param invocation how often this execution has asked this state's resource before: 0 for the first time, retries count too
 * @param iteration of the innermost Map state around it
 */
public record TaskRequest(
        long taskId,
        TaskResource resource,
        String stateName,
        Payload input,
        Optional<Duration> timeout,
        Optional<Duration> heartbeat,
        Optional<String> taskToken,
        String machineName,
        String executionArn,
        int attempt,
        int invocation,
        OptionalInt iteration) {
    /** Whether the task ends when somebody sends its token back, and not when the call is answered. */
    public boolean waitsForToken() {
        return switch (resource) {
            case TaskResource.ServiceIntegration service ->
                service.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN;
            case TaskResource.Activity _ -> true;
            case TaskResource.LambdaFunction _, TaskResource.Unknown _ -> false;
        };
    }
}
