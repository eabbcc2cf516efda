package dev.statewright.runtime.cloud.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The services as everything in the workspace calls them. Safe for many threads; a call may wait, for a service that starts first. */
public interface ServiceCalls {
    /**
     * Calls an operation.
     *
     * @param operation with a capital: {@code PutItem}, {@code SendMessage} …
     * @param request with the members that the API has; not changed
     * @throws ServiceFault where the service refuses or cannot be started
     */
    JsonNode call(ServiceName service, String operation, ObjectNode request);
}
