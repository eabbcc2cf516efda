package dev.statewright.icons;

import java.util.Objects;

/**
 * What a Task calls, in words for people, such as DynamoDB and GetItem.
 *
 * @param service the service as it calls itself, or {@code Task} where the resource does not tell
 * @param action the API action, or the name of the function or activity
 */
public record ServiceAction(String service, String action) {

    public ServiceAction {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(action, "action");
    }
}
