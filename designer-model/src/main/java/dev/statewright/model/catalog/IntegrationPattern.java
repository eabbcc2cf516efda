package dev.statewright.model.catalog;

/**
 * How a Task waits for the service it calls, told by the end of its {@code Resource}. Step Functions Developer Guide, "Discover service
 * integration patterns".
 */
public enum IntegrationPattern {
    /** Goes on when the service has answered. */
    REQUEST_RESPONSE(""),
    /** Waits until the job is done; answers its output as a string. */
    SYNC(".sync"),
    /** Waits until the job is done; answers its output as JSON. */
    SYNC_2(".sync:2"),
    /** Waits until somebody sends the task token back. */
    WAIT_FOR_TASK_TOKEN(".waitForTaskToken");

    private final String suffix;

    IntegrationPattern(String suffix) {
        this.suffix = suffix;
    }

    /** What stands behind the action: {@code .sync}; nothing for request and response. */
    public String suffix() {
        return suffix;
    }

    /** The pattern of a resource. */
    public static IntegrationPattern of(String resource) {
        for (IntegrationPattern pattern : values()) {
            if (pattern != REQUEST_RESPONSE && resource.endsWith(pattern.suffix)) {
                return pattern;
            }
        }
        return REQUEST_RESPONSE;
    }
}
