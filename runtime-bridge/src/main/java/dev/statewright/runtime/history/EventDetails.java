package dev.statewright.runtime.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an event says beyond its type: one record for each shape of details that the API has. Optional fields are null where AWS leaves
 * them out, because a long run makes a million of these. Step Functions API, HistoryEvent.
 */
public sealed interface EventDetails {
    EventDetails NONE = new None();

    /** Types without details. */
    record None() implements EventDetails {}

    record ExecutionStarted(Payload input, String roleArn) implements EventDetails {}

    record ExecutionSucceeded(Payload output) implements EventDetails {}

    record ExecutionRedriven(int redriveCount) implements EventDetails {}

    /** An error of an execution, a function, an activity or a Map Run; either field may be null. */
    record Failure(String error, String cause) implements EventDetails {}

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
            implements EventDetails {}

    record TaskStarted(String resourceType, String resource) implements EventDetails {}

    /** What a service answered: TaskSubmitted, TaskSucceeded. */
    record TaskAnswer(String resourceType, String resource, Payload output) implements EventDetails {}

    /** An error of a service; {@code error} and {@code cause} may be null. */
    record TaskFailure(String resourceType, String resource, String error, String cause) implements EventDetails {}

    record ActivityScheduled(String resource, Payload input, Long timeoutInSeconds, Long heartbeatInSeconds)
            implements EventDetails {}

    record ActivityStarted(String workerName) implements EventDetails {}

    record MapStarted(int length) implements EventDetails {}

    record MapIteration(String name, int index) implements EventDetails {}

    record MapRunStarted(String mapRunArn) implements EventDetails {}

    record MapRunRedriven(String mapRunArn, int redriveCount) implements EventDetails {}

    /** @param location the field, {@code Output/name}; null where AWS names none */
    record EvaluationFailed(String error, String cause, String location, String state) implements EventDetails {}

    /** The API's object; null for {@link None}. */
    default ObjectNode toJson() {
        return DetailsJson.write(this);
    }

    default Optional<String> stateName() {
        return Optional.ofNullable(
                switch (this) {
                    case StateEntered entered -> entered.name;
                    case StateExited exited -> exited.name;
                    case MapIteration iteration -> iteration.name;
                    case EvaluationFailed failed -> failed.state;
                    case None _,
                            ExecutionStarted _,
                            ExecutionSucceeded _,
                            ExecutionRedriven _,
                            Failure _,
                            LambdaScheduled _,
                            Answer _,
                            TaskScheduled _,
                            TaskStarted _,
                            TaskAnswer _,
                            TaskFailure _,
                            ActivityScheduled _,
                            ActivityStarted _,
                            MapStarted _,
                            MapRunStarted _,
                            MapRunRedriven _ -> null;
                });
    }

    /** The value that goes in: of an execution, a state, a task. */
    default Optional<Payload> input() {
        return Optional.ofNullable(
                switch (this) {
                    case ExecutionStarted started -> started.input;
                    case StateEntered entered -> entered.input;
                    case LambdaScheduled scheduled -> scheduled.input;
                    case TaskScheduled scheduled -> scheduled.parameters;
                    case ActivityScheduled scheduled -> scheduled.input;
                    case None _,
                            ExecutionSucceeded _,
                            ExecutionRedriven _,
                            Failure _,
                            StateExited _,
                            Answer _,
                            TaskStarted _,
                            TaskAnswer _,
                            TaskFailure _,
                            ActivityStarted _,
                            MapStarted _,
                            MapIteration _,
                            MapRunStarted _,
                            MapRunRedriven _,
                            EvaluationFailed _ -> null;
                });
    }

    /** The value that comes out. */
    default Optional<Payload> output() {
        return Optional.ofNullable(
                switch (this) {
                    case ExecutionSucceeded succeeded -> succeeded.output;
                    case StateExited exited -> exited.output;
                    case Answer answer -> answer.output;
                    case TaskAnswer answer -> answer.output;
                    case None _,
                            ExecutionStarted _,
                            ExecutionRedriven _,
                            Failure _,
                            StateEntered _,
                            LambdaScheduled _,
                            TaskScheduled _,
                            TaskStarted _,
                            TaskFailure _,
                            ActivityScheduled _,
                            ActivityStarted _,
                            MapStarted _,
                            MapIteration _,
                            MapRunStarted _,
                            MapRunRedriven _,
                            EvaluationFailed _ -> null;
                });
    }

    default Optional<String> error() {
        return switch (this) {
            case Failure failure -> Optional.ofNullable(failure.error);
            case TaskFailure failure -> Optional.ofNullable(failure.error);
            case EvaluationFailed failed -> Optional.ofNullable(failed.error);
            default -> Optional.empty();
        };
    }

    default Optional<String> cause() {
        return switch (this) {
            case Failure failure -> Optional.ofNullable(failure.cause);
            case TaskFailure failure -> Optional.ofNullable(failure.cause);
            case EvaluationFailed failed -> Optional.ofNullable(failed.cause);
            default -> Optional.empty();
        };
    }

    /** The function's or activity's ARN, or {@code type:action} of a service: {@code lambda:invoke}. */
    default Optional<String> resource() {
        return switch (this) {
            case LambdaScheduled scheduled -> Optional.of(scheduled.resource);
            case ActivityScheduled scheduled -> Optional.of(scheduled.resource);
            case TaskScheduled task -> Optional.of(task.resourceType + ":" + task.resource);
            case TaskStarted task -> Optional.of(task.resourceType + ":" + task.resource);
            case TaskAnswer task -> Optional.of(task.resourceType + ":" + task.resource);
            case TaskFailure task -> Optional.of(task.resourceType + ":" + task.resource);
            default -> Optional.empty();
        };
    }

    /** Of a Map iteration's event. */
    default OptionalLong index() {
        return this instanceof MapIteration iteration ? OptionalLong.of(iteration.index) : OptionalLong.empty();
    }
}
