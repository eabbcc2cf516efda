package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Effect;
import dev.statewright.runtime.execution.OpenEffects;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.Optional;

/** Does what an execution wants from outside, and lets the answers come back as signals. On the execution's thread. */
final class PerformedEffects {
    private final Surroundings around;
    private final OpenTasks open;
    private final TimerQueue timers;
    private final SignalSink signals;

    PerformedEffects(Surroundings around, OpenTasks open, TimerQueue timers, SignalSink signals) {
        this.around = around;
        this.open = open;
        this.timers = timers;
        this.signals = signals;
    }

    void perform(Effect effect) {
        switch (effect) {
            case Effect.ScheduleTask schedule -> schedule(schedule.request());
            case Effect.CancelTask cancel -> {
                open.ended(cancel.request().taskId());
                around.tasks().cancel(cancel.request());
            }
            case Effect.StartTimer timer -> timers.add(timer);
            case Effect.CancelTimer timer -> timers.cancel(timer.timerId());
            case Effect.ReadItems read -> read(read);
            case Effect.CloseItems close -> around.readers().close(close.readingId());
            case Effect.BeginResults begin -> around.exports().begin(begin.request());
            case Effect.FinishResults finish -> finishResults(finish.mapRunArn());
            case Effect.MapRunChanged changed -> around.mapRuns().changed(changed.run());
            case Effect.ChildChanged changed -> {
                around.mapRuns().changed(changed.child());
                around.exports().add(changed.child());
            }
            case Effect.Finished _ -> {}
        }
    }

    /** Goes on with what an execution of an earlier process waited for. */
    void resume(OpenEffects effects) {
        effects.timers().forEach(timers::add);
        for (TaskRequest request : effects.tasks()) {
            if (effects.isAccepted(request)) {
                resume(request, effects.answer(request.taskId()));
            } else {
                schedule(request);
            }
        }
        effects.readings().forEach(this::read);
        effects.results().forEach(this::finishResults);
    }

    private void resume(TaskRequest request, Optional<Payload> answer) {
        open.add(request);
        if (answer.isPresent()) {
            open.submitted(request.taskId());
        }
        TaskCompletion completion = new QueuedCompletion(request.taskId(), signals);
        try {
            around.tasks().resume(request, answer, completion);
        } catch (RuntimeException e) {
            completion.failed("States.Runtime", "The task could not be resumed: " + e);
        }
    }

    private void schedule(TaskRequest request) {
        open.add(request);
        TaskCompletion completion = new QueuedCompletion(request.taskId(), signals);
        try {
            if (request.resource() instanceof TaskResource.Activity && !accepts(request)) {
                return;
            }
            around.tasks().start(request, completion);
        } catch (RuntimeException e) {
            completion.failed("States.Runtime", "The task could not be started: " + e);
        }
    }

    /** Tells the execution whether there is such an activity. */
    private boolean accepts(TaskRequest request) {
        Optional<String> refusal = around.tasks().refusal(request);
        if (refusal.isPresent()) {
            open.ended(request.taskId());
            signals.accept(new Signal.TaskRefused(signals.now(), request.taskId(), refusal.get()));
        } else {
            signals.accept(new Signal.TaskAccepted(signals.now(), request.taskId()));
        }
        return refusal.isEmpty();
    }

    private void finishResults(String mapRunArn) {
        signals.later(() -> signals.accept(around.exports().finish(mapRunArn, signals.now())));
    }

    /** A backend is asked first, a mock for instance; otherwise the items come from the object store. */
    private void read(Effect.ReadItems effect) {
        if (!around.readers().needsAnswer(effect.request())) {
            signals.later(() -> signals.accept(around.readers().read(effect, signals.now())));
            return;
        }
        TaskRequest request = effect.request().task();
        open.add(request);
        ItemsCompletion completion = new ItemsCompletion(effect);
        try {
            around.tasks().start(request, completion);
        } catch (RuntimeException e) {
            completion.failed("States.Runtime", "The items could not be read: " + e);
        }
    }

    private final class ItemsCompletion implements TaskCompletion {
        private final Effect.ReadItems effect;

        ItemsCompletion(Effect.ReadItems effect) {
            this.effect = effect;
        }

        @Override
        public void succeeded(Payload output) {
            signals.later(() -> {
                open.ended(effect.request().readingId());
                around.readers().answered(effect.request(), output);
                signals.accept(around.readers().read(effect, signals.now()));
            });
        }

        @Override
        public void failed(String error, String cause) {
            signals.later(() -> {
                open.ended(effect.request().readingId());
                signals.accept(new Signal.ItemsUnreadable(
                        signals.now(), effect.request().readingId(), cause == null ? error : cause));
            });
        }

        @Override
        public void submitted(Payload answer) {
            // reading has nothing to wait for
        }
    }
}
