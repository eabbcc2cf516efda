package dev.statewright.app.run.task;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.s3.ObjectStore;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A backend that is put together when it is first asked. Where that fails it answers for everything, with the reason. */
public final class LaterTasks implements TaskBackend {

    private final Callable<TaskBackend> make;
    private TaskBackend made;

    /** @param make throws an exception with a sentence where there is none */
    public LaterTasks(Callable<TaskBackend> make) {
        this.make = make;
    }

    private synchronized TaskBackend made() {
        if (made == null) {
            try {
                made = make.call();
            } catch (Exception e) {
                return (request, completion) -> completion.failed("States.Runtime", e.getMessage());
            }
        }
        return made;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return made().answers(request);
    }

    @Override
    public Optional<String> refusal(TaskRequest request) {
        return made().refusal(request);
    }

    @Override
    public Optional<ObjectStore> objectStore() {
        return made().objectStore();
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        made().start(request, completion);
    }

    @Override
    public void resume(TaskRequest request, Optional<Payload> answer, TaskCompletion completion) {
        made().resume(request, answer, completion);
    }

    @Override
    public void cancel(TaskRequest request) {
        made().cancel(request);
    }
}
