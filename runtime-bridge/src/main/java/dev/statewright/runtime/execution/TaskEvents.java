package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.time.Duration;

/** The three families of task events: Lambda functions named directly, activities, service integrations. */
final class TaskEvents {
    private TaskEvents() {}

    /** Scheduled and, except for activities, Started. */
    static void scheduled(Interpreter interpreter, Frame frame) {
        TaskRequest request = frame.task.request;
        Payload input = request.input();
        Long timeout = request.timeout().map(Duration::toSeconds).orElse(null);
        Long heartbeat = request.heartbeat().map(Duration::toSeconds).orElse(null);
        String role = frame.task.credentials;
        switch (request.resource()) {
            case TaskResource.LambdaFunction function -> {
                interpreter.emit(
                        frame,
                        EventType.LAMBDA_FUNCTION_SCHEDULED,
                        new EventDetails.LambdaScheduled(function.arn(), input, timeout, role));
                interpreter.emit(frame, EventType.LAMBDA_FUNCTION_STARTED, EventDetails.NONE);
            }
            case TaskResource.Activity activity ->
                interpreter.emit(
                        frame,
                        EventType.ACTIVITY_SCHEDULED,
                        new EventDetails.ActivityScheduled(activity.arn(), input, timeout, heartbeat));
            case TaskResource.ServiceIntegration service ->
                service(interpreter, frame, service.service(), service.resource(), input, timeout, heartbeat, role);
            case TaskResource.Unknown unknown ->
                service(interpreter, frame, "", unknown.arn(), input, timeout, heartbeat, role);
        }
    }

    private static void service(
            Interpreter interpreter,
            Frame frame,
            String type,
            String resource,
            Payload input,
            Long timeout,
            Long heartbeat,
            String role) {
        interpreter.emit(
                frame,
                EventType.TASK_SCHEDULED,
                new EventDetails.TaskScheduled(
                        type, resource, frame.record.identity.region(), input, timeout, heartbeat, role));
        interpreter.emit(frame, EventType.TASK_STARTED, new EventDetails.TaskStarted(type, resource));
    }

    static void activityStarted(Interpreter interpreter, Frame frame, String workerName) {
        if (frame.task.request.resource() instanceof TaskResource.Activity) {
            interpreter.emit(frame, EventType.ACTIVITY_STARTED, new EventDetails.ActivityStarted(workerName));
        }
    }

    static void submitted(Interpreter interpreter, Frame frame, Payload answer) {
        TaskResource resource = frame.task.request.resource();
        interpreter.emit(
                frame, EventType.TASK_SUBMITTED, new EventDetails.TaskAnswer(type(resource), action(resource), answer));
    }

    static void succeeded(Interpreter interpreter, Frame frame, Payload output) {
        TaskResource resource = frame.task.request.resource();
        switch (resource) {
            case TaskResource.LambdaFunction _ ->
                interpreter.emit(frame, EventType.LAMBDA_FUNCTION_SUCCEEDED, new EventDetails.Answer(output));
            case TaskResource.Activity _ ->
                interpreter.emit(frame, EventType.ACTIVITY_SUCCEEDED, new EventDetails.Answer(output));
            case TaskResource.ServiceIntegration _, TaskResource.Unknown _ ->
                interpreter.emit(
                        frame,
                        EventType.TASK_SUCCEEDED,
                        new EventDetails.TaskAnswer(type(resource), action(resource), output));
        }
    }

    static void failed(Interpreter interpreter, Frame frame, String error, String cause) {
        failure(
                interpreter,
                frame,
                error,
                cause,
                EventType.LAMBDA_FUNCTION_FAILED,
                EventType.ACTIVITY_FAILED,
                EventType.TASK_FAILED);
    }

    static void timedOut(Interpreter interpreter, Frame frame, String error, String cause) {
        failure(
                interpreter,
                frame,
                error,
                cause,
                EventType.LAMBDA_FUNCTION_TIMED_OUT,
                EventType.ACTIVITY_TIMED_OUT,
                EventType.TASK_TIMED_OUT);
    }

    private static void failure(
            Interpreter interpreter,
            Frame frame,
            String error,
            String cause,
            EventType ofLambda,
            EventType ofActivity,
            EventType ofTask) {
        TaskResource resource = frame.task.request.resource();
        switch (resource) {
            case TaskResource.LambdaFunction _ ->
                interpreter.emit(frame, ofLambda, new EventDetails.Failure(error, cause));
            case TaskResource.Activity _ -> interpreter.emit(frame, ofActivity, new EventDetails.Failure(error, cause));
            case TaskResource.ServiceIntegration _, TaskResource.Unknown _ ->
                interpreter.emit(
                        frame, ofTask, new EventDetails.TaskFailure(type(resource), action(resource), error, cause));
        }
    }

    /** How messages call the resource: a service's type, or the ARN. */
    static String name(TaskResource resource) {
        return resource instanceof TaskResource.ServiceIntegration service ? service.service() : resource.arn();
    }

    private static String type(TaskResource resource) {
        return resource instanceof TaskResource.ServiceIntegration service ? service.service() : "";
    }

    private static String action(TaskResource resource) {
        return resource instanceof TaskResource.ServiceIntegration service ? service.resource() : resource.arn();
    }
}
