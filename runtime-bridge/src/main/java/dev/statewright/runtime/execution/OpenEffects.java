package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What an execution that was replayed still waits for: tasks and timers that were asked for and have not ended. */
public final class OpenEffects {
    private final Map<Long, Effect.StartTimer> timers = new LinkedHashMap<>();
    private final Map<Long, TaskRequest> tasks = new LinkedHashMap<>();
    private final Map<Long, Payload> answers = new LinkedHashMap<>();
    private final Map<Long, Effect.ReadItems> readings = new LinkedHashMap<>();
    private final Set<String> results = new LinkedHashSet<>();
    private final Consumer<Effect> others;
    private final Set<Long> accepted = new HashSet<>();

    /** @param others takes the effects that tell of Map Runs, each when it comes */
    public OpenEffects(Consumer<Effect> others) {
        this.others = others;
    }

    /** Items that were asked for. */
    public Collection<Effect.ReadItems> readings() {
        return readings.values();
    }

    /** Map Runs whose results were to be finished. */
    public Set<String> results() {
        return results;
    }

    public Collection<Effect.StartTimer> timers() {
        return timers.values();
    }

    public Collection<TaskRequest> tasks() {
        return tasks.values();
    }

    /** What the call of a task answered that goes on; null for an activity's task that a worker took; empty where nothing came yet. */
    public Optional<Payload> answer(long taskId) {
        return Optional.ofNullable(answers.get(taskId));
    }

    /** Whether there was such an activity; true for other tasks. */
    public boolean isAccepted(TaskRequest request) {
        return !(request.resource() instanceof TaskResource.Activity) || accepted.contains(request.taskId());
    }

    /** Effects in the order in which they came. */
    public void emitted(List<Effect> effects) {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.StartTimer timer -> timers.put(timer.timerId(), timer);
                case Effect.CancelTimer timer -> timers.remove(timer.timerId());
                case Effect.ScheduleTask task -> tasks.put(task.request().taskId(), task.request());
                case Effect.CancelTask task -> ended(task.request().taskId());
                case Effect.ReadItems reading -> readings.put(reading.request().readingId(), reading);
                case Effect.CloseItems reading -> readings.remove(reading.readingId());
                case Effect.FinishResults finish -> results.add(finish.mapRunArn());
                case Effect.BeginResults _, Effect.MapRunChanged _, Effect.ChildChanged _ -> others.accept(effect);
                case Effect.Finished _ -> {}
            }
        }
    }

    /** A signal that was taken. */
    public void came(Signal signal) {
        switch (signal) {
            case Signal.TimerFired fired -> timers.remove(fired.timerId());
            case Signal.TaskSucceeded task -> ended(task.taskId());
            case Signal.TaskFailed task -> ended(task.taskId());
            case Signal.TaskRefused task -> ended(task.taskId());
            case Signal.TaskStarted task -> answers.put(task.taskId(), Payload.NULL);
            case Signal.TaskSubmitted task -> answers.put(task.taskId(), task.answer());
            case Signal.ItemsRead read -> readings.remove(read.readingId());
            case Signal.ItemsUnreadable read -> readings.remove(read.readingId());
            case Signal.ResultsWritten written -> results.remove(written.mapRunArn());
            case Signal.ResultsUnwritten unwritten -> results.remove(unwritten.mapRunArn());
            case Signal.TaskAccepted task -> accepted.add(task.taskId());
            case Signal.HeartbeatReceived _,
                    Signal.Start _,
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

    private void ended(long taskId) {
        tasks.remove(taskId);
        answers.remove(taskId);
    }
}
