package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What an event says beyond its type: one record for each shape of details that the API has. Optional fields are null where AWS leaves
 * them out, because a long run makes a million of these. Step Functions API, HistoryEvent.
 */
public sealed interface EventDetails {
    EventDetails NONE = new None();

    /** What went wrong; both fields may be null. */
    sealed interface WithError extends EventDetails {
        String error();

        String cause();
    }

    /** A call of a service: {@code lambda} and {@code invoke}. */
    sealed interface OfService extends EventDetails {
        String resourceType();

        String resource();
    }

    /** Types without details. */
    record None() implements EventDetails {}

    record ExecutionStarted(Payload input, String roleArn) implements EventDetails {}

    record ExecutionSucceeded(Payload output) implements EventDetails {}

    record ExecutionRedriven(int redriveCount) implements EventDetails {}

    /** An error of an execution, a function, an activity or a Map Run. */
    record Failure(String error, String cause) implements WithError {}

    record StateEntered(String name, Payload input) implements EventDetails {}

    /** @param assigned new values of variables, empty where none were assigned */
    record StateExited(String name, Payload output, Map<String, Payload> assigned) implements EventDetails {}

    /** @param timeoutInSeconds null where the state has none; likewise {@code credentialsRole} */
    record LambdaScheduled(String resource, Payload input, Long timeoutInSeconds, String credentialsRole)
            implements EventDetails {}

    /** What a function or an activity answered. */
    record Answer(Payload output) implements EventDetails {}

    record TaskScheduled(
            String resourceType,
            String resource,
            String region,
            Payload parameters,
            Long timeoutInSeconds,
            Long heartbeatInSeconds,
            String credentialsRole)
            implements OfService {}

    record TaskStarted(String resourceType, String resource) implements OfService {}

    /** What a service answered: TaskSubmitted, TaskSucceeded. */
    record TaskAnswer(String resourceType, String resource, Payload output) implements OfService {}

    /** An error of a service. */
    record TaskFailure(String resourceType, String resource, String error, String cause)
            implements OfService, WithError {}

    record ActivityScheduled(String resource, Payload input, Long timeoutInSeconds, Long heartbeatInSeconds)
            implements EventDetails {}

    record ActivityStarted(String workerName) implements EventDetails {}

    record MapStarted(int length) implements EventDetails {}

    record MapIteration(String name, int index) implements EventDetails {}

    record MapRunStarted(String mapRunArn) implements EventDetails {}

    record MapRunRedriven(String mapRunArn, int redriveCount) implements EventDetails {}

    /** @param location the field, {@code Output/name}; null where AWS names none */
    record EvaluationFailed(String error, String cause, String location, String state) implements WithError {}

    /**
     * An event of a type that is not known here, as it was read.
     *
     * @param event all of it
     */
    record Other(ObjectNode event) implements EventDetails {}

    /** The API's object; null for {@link None}. */
    default ObjectNode toJson() {
        return DetailsJson.write(this);
    }
}
