package dev.statewright.runtime.history;

import dev.statewright.runtime.history.EventDetails.ActivityScheduled;
import dev.statewright.runtime.history.EventDetails.ActivityStarted;
import dev.statewright.runtime.history.EventDetails.Answer;
import dev.statewright.runtime.history.EventDetails.EvaluationFailed;
import dev.statewright.runtime.history.EventDetails.ExecutionRedriven;
import dev.statewright.runtime.history.EventDetails.ExecutionStarted;
import dev.statewright.runtime.history.EventDetails.ExecutionSucceeded;
import dev.statewright.runtime.history.EventDetails.Failure;
import dev.statewright.runtime.history.EventDetails.LambdaScheduled;
import dev.statewright.runtime.history.EventDetails.MapIteration;
import dev.statewright.runtime.history.EventDetails.MapRunRedriven;
import dev.statewright.runtime.history.EventDetails.MapRunStarted;
import dev.statewright.runtime.history.EventDetails.MapStarted;
import dev.statewright.runtime.history.EventDetails.None;
import dev.statewright.runtime.history.EventDetails.OfService;
import dev.statewright.runtime.history.EventDetails.Other;
import dev.statewright.runtime.history.EventDetails.StateEntered;
import dev.statewright.runtime.history.EventDetails.StateExited;
import dev.statewright.runtime.history.EventDetails.TaskAnswer;
import dev.statewright.runtime.history.EventDetails.TaskFailure;
import dev.statewright.runtime.history.EventDetails.TaskScheduled;
import dev.statewright.runtime.history.EventDetails.TaskStarted;
import dev.statewright.runtime.history.EventDetails.WithError;
import java.util.Optional;
import java.util.OptionalLong;

/** The fields that views ask of any event, whatever its type. */
final class EventFields {
    private EventFields() {}

    static Optional<String> stateName(EventDetails details) {
        return Optional.ofNullable(
                switch (details) {
                    case StateEntered entered -> entered.name();
                    case StateExited exited -> exited.name();
                    case MapIteration iteration -> iteration.name();
                    case EvaluationFailed failed -> failed.state();
                    case None _,
                            Other _,
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
    static Optional<Payload> input(EventDetails details) {
        return Optional.ofNullable(
                switch (details) {
                    case ExecutionStarted started -> started.input();
                    case StateEntered entered -> entered.input();
                    case LambdaScheduled scheduled -> scheduled.input();
                    case TaskScheduled scheduled -> scheduled.parameters();
                    case ActivityScheduled scheduled -> scheduled.input();
                    case None _,
                            Other _,
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
    static Optional<Payload> output(EventDetails details) {
        return Optional.ofNullable(
                switch (details) {
                    case ExecutionSucceeded succeeded -> succeeded.output();
                    case StateExited exited -> exited.output();
                    case Answer answer -> answer.output();
                    case TaskAnswer answer -> answer.output();
                    case None _,
                            Other _,
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

    static Optional<String> error(EventDetails details) {
        return details instanceof WithError failed ? Optional.ofNullable(failed.error()) : Optional.empty();
    }

    static Optional<String> cause(EventDetails details) {
        return details instanceof WithError failed ? Optional.ofNullable(failed.cause()) : Optional.empty();
    }

    /** The function's or activity's ARN, or {@code type:action} of a service: {@code lambda:invoke}. */
    static Optional<String> resource(EventDetails details) {
        return switch (details) {
            case LambdaScheduled scheduled -> Optional.of(scheduled.resource());
            case ActivityScheduled scheduled -> Optional.of(scheduled.resource());
            case OfService task -> Optional.of(task.resourceType() + ":" + task.resource());
            case None _,
                    Other _,
                    ExecutionStarted _,
                    ExecutionSucceeded _,
                    ExecutionRedriven _,
                    Failure _,
                    StateEntered _,
                    StateExited _,
                    Answer _,
                    ActivityStarted _,
                    MapStarted _,
                    MapIteration _,
                    MapRunStarted _,
                    MapRunRedriven _,
                    EvaluationFailed _ -> Optional.empty();
        };
    }

    /** Of a Map iteration's event. */
    static OptionalLong index(EventDetails details) {
        return details instanceof MapIteration iteration ? OptionalLong.of(iteration.index()) : OptionalLong.empty();
    }
}
