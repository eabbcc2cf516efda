package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;

/** The services of the workspace as embedded functions call them through the AWS SDK. */
public interface ServiceAccess {
    /** For functions without a workspace around them. */
    ServiceAccess NONE = (service, operation, request) ->
            "{\"fault\":{\"code\":\"ServiceUnavailable\",\"message\":\"There are no services here: run the function in its"
                    + " workspace.\",\"status\":503}}";

    /** An instance of a function is about to be made. */
    default void begins(FunctionEntry function) {
        // nothing has to be there
    }

    /**
     * Takes an event over for a function, to be handled whatever happens to this process.
     *
     * @return whether somebody has; else the caller calls the function itself
     */
    default boolean accepts(String nameOrArn, String event) {
        return false;
    }

    /** Waits until a service is ready for calls. One that cannot be says so when it is called. */
    default void prepare(String service) {
        // most are ready
    }

    /**
     * Calls an operation and waits for its answer.
     *
     * @param service {@code dynamodb}, {@code sqs}, {@code events} … as signatures name it
     * @param request as JSON text
     * @return JSON text: {@code {"answer":{…}}} or {@code {"fault":{"code","message","status"}}}
     */
    String call(String service, String operation, String request);
}
