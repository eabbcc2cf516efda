package dev.statewright.app.run.task;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks of one execution that the user answers in the window, whatever they call. Safe for many threads. */
public final class HandAnswers implements TaskBackend {

    /** Answers none. */
    public static final HandAnswers NONE = new HandAnswers(Set.of());

    private static final String TOKEN = "by-hand-";
    private static final String WORKER = "statewright";

    private final Set<String> states;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private volatile Runnable listener = () -> {};

    private record Open(TaskRequest request, TaskCompletion completion) {}

    /** @param states names of those that are answered by hand */
    public HandAnswers(Set<String> states) {
        this.states = Set.copyOf(states);
    }

    @Override
    public boolean answers(TaskRequest request) {
        return states.contains(request.stateName());
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        if (request.resource() instanceof TaskResource.Activity) {
            completion.started(WORKER);
        } else if (request.waitsForToken()) {
            completion.submitted(Payload.EMPTY_OBJECT);
        } else {
            if (!request.resource().answersAtOnce()) {
                completion.submitted(Payload.EMPTY_OBJECT);
            }
            synchronized (open) {
                open.put(TOKEN + request.taskId(), new Open(request, completion));
            }
            listener.run();
        }
    }

    @Override
    public void cancel(TaskRequest request) {
        synchronized (open) {
            open.remove(TOKEN + request.taskId());
        }
    }

    /** The listener is told, on any thread, that a task has begun to wait. */
    public void onBegin(Runnable told) {
        listener = told;
    }

    /** The tasks of a state that wait, the one that began first at the head. */
    List<WaitingTask> of(String stateName) {
        List<WaitingTask> waiting = new ArrayList<>();
        synchronized (open) {
            open.forEach((token, task) -> {
                if (task.request().stateName().equals(stateName)) {
                    waiting.add(new WaitingTask(
                            stateName,
                            token,
                            task.request().heartbeat(),
                            task.request().timeout(),
                            new Awaited.User(true)));
                }
            });
        }
        return waiting;
    }

    /** The task that waits under that name, which then waits no more; empty where it is none of these. */
    public Optional<TaskCompletion> take(String token) {
        synchronized (open) {
            return Optional.ofNullable(open.remove(token)).map(Open::completion);
        }
    }
}
