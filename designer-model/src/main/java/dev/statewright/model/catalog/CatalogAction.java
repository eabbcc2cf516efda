package dev.statewright.model.catalog;

import java.util.List;

/**
 * Something that a Task state can call.
 *
 * @param service as a resource names it: {@code dynamodb}, {@code sfn}
 * @param serviceName in words: {@code Amazon DynamoDB}
 * @param name as a resource names it: {@code getItem}
 * @param optimized whether Step Functions has an integration of its own for it, not only the call of the API
 * @param patterns the patterns it can be called by, request and response first
 */
public record CatalogAction(
        String service, String serviceName, String name, boolean optimized, List<IntegrationPattern> patterns) {

    private static final String PREFIX = "arn:aws:states:::";

    public CatalogAction {
        patterns = List.copyOf(patterns);
    }

    /** The {@code Resource} of a Task that calls it and goes on with its answer. */
    public String resource() {
        return PREFIX + (optimized ? "" : "aws-sdk:") + service + ":" + name;
    }

    public String resource(IntegrationPattern pattern) {
        return resource() + pattern.suffix();
    }

    /** As the service's API names it: {@code GetItem}. */
    public String operation() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
