package dev.statewright.runtime.cloud.events;

import dev.statewright.runtime.cloud.time.WorkspaceClock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The rules that fire by time. Safe for many threads. */
final class Schedules {
    private final WorkspaceClock clock;
    private final Consumer<Rule> fire;
    private final Map<String, WorkspaceClock.Timer> timers = new HashMap<>();
    private boolean closed;

    Schedules(WorkspaceClock clock, Consumer<Rule> fire) {
        this.clock = clock;
        this.fire = fire;
    }

    /** Takes a rule up as it is now. */
    synchronized void follow(Rule rule) {
        forget(rule.arn());
        if (closed || !rule.enabled() || rule.schedule().isEmpty()) {
            return;
        }
        ScheduleExpression expression = ScheduleExpression.of(rule.schedule().get());
        expression
                .next(clock.now())
                .ifPresent(due -> timers.put(rule.arn(), clock.regularly(due, () -> {
                    fire.accept(rule);
                    follow(rule);
                })));
    }

    synchronized void forget(String ruleArn) {
        WorkspaceClock.Timer timer = timers.remove(ruleArn);
        if (timer != null) {
            timer.cancel();
        }
    }

    synchronized void close() {
        closed = true;
        timers.values().forEach(WorkspaceClock.Timer::cancel);
        timers.clear();
    }
}
