package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tasks that have been asked for and have not ended. Tokens are looked up from any thread, the rest from the shell's. */
final class OpenTasks {
    private final Map<String, Long> byToken = new ConcurrentHashMap<>();
    private final Map<Long, TaskRequest> requests = new HashMap<>();
    private final Set<Long> working = new HashSet<>();

    void add(TaskRequest request) {
        requests.put(request.taskId(), request);
        request.taskToken().ifPresent(token -> byToken.put(token, request.taskId()));
        if (!(request.resource() instanceof TaskResource.Activity)) {
            working.add(request.taskId());
        }
    }

    /** What a signal tells of tasks. */
    void came(Signal signal) {
        switch (signal) {
            case Signal.TaskSucceeded succeeded -> ended(succeeded.taskId());
            case Signal.TaskFailed failed -> ended(failed.taskId());
            case Signal.TaskSubmitted answered -> submitted(answered.taskId());
            case Signal.TaskStarted _,
                    Signal.TaskAccepted _,
                    Signal.TaskRefused _,
                    Signal.HeartbeatReceived _,
                    Signal.TimerFired _,
                    Signal.Start _,
                    Signal.ItemsRead _,
                    Signal.ItemsUnreadable _,
                    Signal.ResultsWritten _,
                    Signal.ResultsUnwritten _,
                    Signal.UpdateMapRun _,
                    Signal.StopChild _,
                    Signal.Redrive _,
                    Signal.RedriveFrom _,
                    Signal.ChangeInput _,
                    Signal.ChangeVariables _,
                    Signal.SkipState _,
                    Signal.ChangeDefinition _,
                    Signal.Stop _ -> {}
        }
    }

    /** The open task that a signal ends; empty where it ends none. */
    Optional<TaskRequest> answeredBy(Signal signal) {
        return switch (signal) {
            case Signal.TaskSucceeded succeeded -> Optional.ofNullable(requests.get(succeeded.taskId()));
            case Signal.TaskFailed failed -> Optional.ofNullable(requests.get(failed.taskId()));
            default -> Optional.empty();
        };
    }

    /** The call was accepted. Where somebody holds a token, nothing is worked on any more. */
    void submitted(long taskId) {
        TaskRequest request = requests.get(taskId);
        if (request != null && request.waitsForToken()) {
            working.remove(taskId);
        }
    }

    /** Whether a task waits for somebody itself, or is worked on again. */
    void idle(long taskId, boolean idle) {
        if (idle) {
            working.remove(taskId);
        } else if (requests.containsKey(taskId)) {
            working.add(taskId);
        }
    }

    void ended(long taskId) {
        working.remove(taskId);
        TaskRequest request = requests.remove(taskId);
        if (request != null) {
            request.taskToken().ifPresent(byToken::remove);
        }
    }

    /** Whether something is being worked on right now, as opposed to waiting for somebody's answer. */
    boolean anyWorking() {
        return !working.isEmpty();
    }

    /** The same without tasks that wait for another execution, which has its own part in a shared time. */
    boolean anyWorkingItself() {
        return working.stream().map(requests::get).anyMatch(request -> !waitsForExecution(request));
    }

    /** Whether a call was made whose answer will come soon: none that waits for a job or for somebody. */
    boolean anyCalling() {
        return working.stream().map(requests::get).anyMatch(request -> !waitsForJob(request));
    }

    private static boolean waitsForJob(TaskRequest request) {
        return request.resource() instanceof TaskResource.ServiceIntegration service
                && (service.pattern() == TaskResource.Pattern.SYNC || service.pattern() == TaskResource.Pattern.SYNC_2);
    }

    private static boolean waitsForExecution(TaskRequest request) {
        return request.resource() instanceof TaskResource.ServiceIntegration service
                && (service.service().equals("states") && service.pattern() != TaskResource.Pattern.REQUEST_RESPONSE
                        || service.is("aws-sdk:sfn", "startSyncExecution")
                        || service.is("aws-sdk:sfn", "getActivityTask"));
    }

    /** In the order in which they were asked for. */
    List<TaskRequest> all() {
        return requests.keySet().stream().sorted().map(requests::get).toList();
    }

    OptionalLong waitingFor(String token) {
        Long taskId = byToken.get(token);
        return taskId == null ? OptionalLong.empty() : OptionalLong.of(taskId);
    }
}
