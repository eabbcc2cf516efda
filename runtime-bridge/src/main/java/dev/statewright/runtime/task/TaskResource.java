package dev.statewright.runtime.task;

import java.util.Optional;

/** What the {@code Resource} of a Task state names. Amazon States Language, "Task State"; Step Functions, "Integrating services". */
public sealed interface TaskResource {
    /** As written. */
    String arn();

    /** A Lambda function, named directly. */
    record LambdaFunction(String arn) implements TaskResource {
        /** {@code arn:aws:lambda:REGION:ACCOUNT:function:NAME[:QUALIFIER]} without the qualifier's colon and the rest. */
        public String functionName() {
            return functionNameOf(arn);
        }
    }

    /**
     * An action of a service: {@code arn:aws:states:::SERVICE:ACTION[.PATTERN]}.
     *
     * @param service {@code lambda}, {@code sqs} …, or {@code aws-sdk:s3} for a plain API call
     * @param action {@code invoke}, {@code sendMessage}, {@code startExecution} …, without the pattern
     */
    record ServiceIntegration(String arn, String service, String action, Pattern pattern) implements TaskResource {
        /** The action as events show it: with its pattern. */
        public String resource() {
            return action + pattern.suffix();
        }

        public boolean is(String otherService, String otherAction) {
            return service.equals(otherService) && action.equals(otherAction);
        }
    }

    /** An activity: a worker polls for it. */
    record Activity(String arn) implements TaskResource {
        public String activityName() {
            return arn.substring(arn.lastIndexOf(':') + 1);
        }
    }

    /** None of these: a substitution that nothing filled in, an unknown form. */
    record Unknown(String arn) implements TaskResource {}

    /** Whether the answer comes with the call, and not when a job is done, a token sent back or a worker has come. */
    default boolean answersAtOnce() {
        return switch (this) {
            case ServiceIntegration service -> service.pattern() == Pattern.REQUEST_RESPONSE;
            case Activity _ -> false;
            case LambdaFunction _, Unknown _ -> true;
        };
    }

    /** How a service integration waits. */
    enum Pattern {
        REQUEST_RESPONSE(""),
        /** Waits until the job is done. */
        SYNC(".sync"),
        /** The same, answering JSON instead of a string. */
        SYNC_2(".sync:2"),
        WAIT_FOR_TASK_TOKEN(".waitForTaskToken");

        private final String suffix;

        Pattern(String suffix) {
            this.suffix = suffix;
        }

        public String suffix() {
            return suffix;
        }
    }

    static TaskResource parse(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length == 6 && parts[0].equals("arn")) {
            if (parts[2].equals("lambda") && parts[5].startsWith("function:")) {
                return new LambdaFunction(arn);
            }
            if (parts[2].equals("states") && parts[5].startsWith("activity:")) {
                return new Activity(arn);
            }
            if (parts[2].equals("states") && parts[3].isEmpty() && parts[4].isEmpty()) {
                return integration(arn, parts[5]).orElse(new Unknown(arn));
            }
        }
        return new Unknown(arn);
    }

    private static Optional<TaskResource> integration(String arn, String rest) {
        for (Pattern pattern : new Pattern[] {Pattern.SYNC_2, Pattern.SYNC, Pattern.WAIT_FOR_TASK_TOKEN}) {
            if (rest.endsWith(pattern.suffix())) {
                return integration(
                        arn, rest.substring(0, rest.length() - pattern.suffix().length()), pattern);
            }
        }
        return integration(arn, rest, Pattern.REQUEST_RESPONSE);
    }

    private static Optional<TaskResource> integration(String arn, String rest, Pattern pattern) {
        int colon = rest.lastIndexOf(':');
        return colon <= 0
                ? Optional.empty()
                : Optional.of(
                        new ServiceIntegration(arn, rest.substring(0, colon), rest.substring(colon + 1), pattern));
    }

    /** The function's bare name, from its ARN (with or without qualifier), a partial ARN or the name itself. */
    static String functionNameOf(String arnOrName) {
        int at = arnOrName.indexOf("function:");
        String name = at >= 0 ? arnOrName.substring(at + "function:".length()) : arnOrName;
        int qualifier = name.indexOf(':');
        return qualifier >= 0 ? name.substring(0, qualifier) : name;
    }
}
