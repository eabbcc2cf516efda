package dev.statewright.icons;

/** Turns a Task's {@code Resource} into words for people. */
public final class ServiceNames {

    private ServiceNames() {}

    /**
     * Names service and action of a Task's {@code Resource}.
     *
     * @param resource an ARN as written in the definition, with or without {@code ${...}} placeholders
     */
    public static ServiceAction forResource(String resource) {
        return switch (TaskResource.parse(resource)) {
            case TaskResource.ServiceCall call ->
                new ServiceAction(forServiceId(call.serviceId()), capitalised(call.action()));
            case TaskResource.Function function -> new ServiceAction("Lambda", function.name());
            case TaskResource.Activity activity -> new ServiceAction("Activity", activity.name());
            case TaskResource.Unresolved unresolved -> new ServiceAction("Task", unresolved.text());
        };
    }

    /**
     * The name of a service, capitalised where it is not a known one.
     *
     * @param serviceId the service as a resource writes it, such as {@code dynamodb} or {@code cloudwatchlogs}
     */
    public static String forServiceId(String serviceId) {
        return KnownService.withId(serviceId).map(KnownService::label).orElseGet(() -> capitalised(serviceId));
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
