package dev.statewright.runtime.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Timers that the execution has asked for and that have not fired. */
final class Timers {
    private final Interpreter interpreter;
    private final Map<Long, Timer> running = new HashMap<>();
    private long latest;

    Timers(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Numbers go on after those of another. */
    void goOnAfter(Timers ended) {
        latest = Math.max(latest, ended.latest);
    }

    /** @param frame null for the execution's own time-out; the first frame of a child for the child's */
    long start(Frame frame, Instant due, Effect.Purpose purpose) {
        long id = ++latest;
        running.put(id, new Timer(frame, purpose, due));
        interpreter.effect(new Effect.StartTimer(id, due, purpose));
        return id;
    }

    /** When a timer is due; null for one that does not run. */
    Instant due(long id) {
        Timer timer = running.get(id);
        return timer == null ? null : timer.due;
    }

    /** Nothing happens for 0 or a timer that has fired. */
    void cancel(long id) {
        if (id != 0 && running.remove(id) != null) {
            interpreter.effect(new Effect.CancelTimer(id));
        }
    }

    void fire(long id) {
        Timer timer = running.remove(id);
        if (timer == null) {
            return;
        }
        Frame frame = timer.frame;
        switch (timer.purpose) {
            case WAIT -> interpreter.waits().over(frame);
            case RETRY -> {
                frame.timer = 0;
                frame.phase = Frame.Phase.AGAIN;
                interpreter.ready(frame);
            }
            case TASK_TIMEOUT -> interpreter.tasks().timedOut(frame, false);
            case TASK_HEARTBEAT -> interpreter.tasks().timedOut(frame, true);
            case EXECUTION_TIMEOUT -> {
                if (frame == null) {
                    interpreter.ending().finish(Outcome.Kind.TIMED_OUT, null, "States.Timeout", null, 0);
                } else {
                    interpreter.mapRuns().timedOut(frame.record.child);
                }
            }
        }
    }

    void cancelAll() {
        new ArrayList<>(running.keySet()).forEach(this::cancel);
    }

    private record Timer(Frame frame, Effect.Purpose purpose, Instant due) {}
}
