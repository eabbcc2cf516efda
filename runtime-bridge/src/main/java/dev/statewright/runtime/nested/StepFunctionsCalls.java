package dev.statewright.runtime.nested;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** The Step Functions API as workflows call it. Safe for many threads. */
public interface StepFunctionsCalls {
    /**
     * Calls an operation; StartSyncExecution and GetActivityTask wait.
     *
     * @param operation {@code StartExecution} …
     * @param request with the members' names of the API: {@code stateMachineArn} …
     * @param caller the execution that calls
     * @throws CallRefused where the API refuses
     */
    JsonNode call(String operation, ObjectNode request, Ancestry caller);

    /** Tells whether an execution waits for somebody outside and has no timer that would fire. */
    void onIdle(String executionArn, Consumer<Boolean> listener);

    /** Does something once an execution has ended, on any thread; at once where it has ended or is unknown. */
    void whenEnded(String executionArn, Runnable action);
}
