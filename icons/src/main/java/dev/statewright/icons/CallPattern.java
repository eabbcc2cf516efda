package dev.statewright.icons;

/**
 * How a Task waits for the service it calls, as the suffix of its {@code Resource} says.
 *
 * <p>Source: Step Functions Developer Guide, "Discover service integration patterns in Step Functions".
 */
public enum CallPattern {
    /** Goes on as soon as the service has answered. */
    REQUEST_RESPONSE,
    /** Waits until the job that was started is done; {@code .sync} and {@code .sync:2}. */
    RUN_A_JOB,
    /** Waits until somebody returns the task token; {@code .waitForTaskToken}. */
    WAIT_FOR_TASK_TOKEN;

    /** The pattern of a Task's {@code Resource}; functions and activities are request and response. */
    public static CallPattern forResource(String resource) {
        return TaskResource.parse(resource) instanceof TaskResource.ServiceCall call
                ? call.pattern()
                : REQUEST_RESPONSE;
    }

    static CallPattern ofSuffix(String suffix) {
        if (suffix.startsWith("sync")) {
            return RUN_A_JOB;
        }
        return suffix.startsWith("waitForTaskToken") ? WAIT_FOR_TASK_TOKEN : REQUEST_RESPONSE;
    }
}
