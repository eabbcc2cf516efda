package dev.statewright.icons;

import java.util.List;
import java.util.Locale;

/**
 * A Task's {@code Resource}, read for what it says about the thing it calls. Reading never fails: what has no known shape
 * is {@link Unresolved}.
 */
sealed interface TaskResource {

    /**
     * A service integration.
     *
     * @param serviceId the service as the resource writes it, such as {@code dynamodb}
     * @param action the API action as written, such as {@code getItem}, without the pattern's suffix
     * @param throughSdk whether it goes through the AWS SDK integration, {@code aws-sdk:service:action}
     */
    record ServiceCall(String serviceId, String action, boolean throughSdk, CallPattern pattern)
            implements TaskResource {}

    /** A Lambda function called by its own ARN, by name. */
    record Function(String name) implements TaskResource {}

    /** An activity, by name. */
    record Activity(String name) implements TaskResource {}

    /** Anything else: a placeholder filled in at deployment, or a text that is no ARN. */
    record Unresolved(String text) implements TaskResource {}

    /**
     * Reads a resource.
     *
     * @param resource an ARN, or a placeholder such as {@code ${OrderFunctionArn}}, or null
     */
    static TaskResource parse(String resource) {
        String text = resource == null ? "" : resource.strip();
        var parts = ArnParts.split(text);
        if (parts.size() >= 7 && parts.get(0).equals("arn")) {
            switch (parts.get(2)) {
                case "states" -> {
                    return states(text, parts);
                }
                case "lambda" -> {
                    if (parts.get(5).equals("function")) {
                        return new Function(parts.get(6));
                    }
                }
                default -> {
                    return new Unresolved(text);
                }
            }
        }
        return Placeholder.isWhole(text) ? placeholder(text) : new Unresolved(text);
    }

    private static TaskResource states(String text, List<String> parts) {
        String first = parts.get(5);
        if (first.equals("activity")) {
            return new Activity(parts.get(6));
        }
        if (!first.equals("aws-sdk")) {
            return call(first, String.join(":", parts.subList(6, parts.size())), false);
        }
        return parts.size() >= 8
                ? call(parts.get(6), String.join(":", parts.subList(7, parts.size())), true)
                : new Unresolved(text);
    }

    private static ServiceCall call(String serviceId, String actionAndPattern, boolean throughSdk) {
        int dot = actionAndPattern.indexOf('.');
        return dot < 0
                ? new ServiceCall(serviceId, actionAndPattern, throughSdk, CallPattern.REQUEST_RESPONSE)
                : new ServiceCall(
                        serviceId,
                        actionAndPattern.substring(0, dot),
                        throughSdk,
                        CallPattern.ofSuffix(actionAndPattern.substring(dot + 1)));
    }

    /** Templates name their placeholders after what will stand there; that is all there is to go by. */
    private static TaskResource placeholder(String text) {
        String name = Placeholder.nameOf(text);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("lambda") || lower.contains("function")) {
            return new Function(name);
        }
        return lower.contains("activity") ? new Activity(name) : new Unresolved(name);
    }
}
