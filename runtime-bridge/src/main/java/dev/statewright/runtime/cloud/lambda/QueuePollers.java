package dev.statewright.runtime.cloud.lambda;

import dev.statewright.model.cloud.QueueMapping;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.function.FunctionRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The queues that feed functions. They are looked at whenever messages arrive, and from time to time for those that come back. */
public final class QueuePollers {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<QueuePoller> pollers = new ArrayList<>();
    private final WorkspaceClock clock;
    private boolean begun;
    private boolean closed;

    /** @param arns gives the ARN of a queue's name */
    public QueuePollers(
            List<QueueMapping> mappings,
            Map<String, Integer> reserved,
            UnaryOperator<String> arns,
            ServiceCalls calls,
            FunctionRuntime functions,
            WorkspaceClock clock) {
        this.clock = clock;
        for (QueueMapping mapping : mappings) {
            int most = reserved.getOrDefault(mapping.function(), Integer.MAX_VALUE);
            String arn = arns.apply(Resources.name(mapping.queueArn()));
            pollers.add(new QueuePoller(mapping, arn, most, calls, functions, clock));
        }
    }

    /** Messages of that queue can be received. */
    public void arrived(String queue) {
        beginLooking();
        pollers.stream().filter(poller -> poller.queue().equals(queue)).forEach(QueuePoller::wake);
    }

    private synchronized void beginLooking() {
        if (!begun && !pollers.isEmpty()) {
            begun = true;
            look();
        }
    }

    private synchronized void look() {
        if (!closed) {
            clock.regularly(clock.now().plus(PAUSE), () -> {
                pollers.forEach(QueuePoller::wake);
                look();
            });
        }
    }

    public synchronized void close() {
        closed = true;
        pollers.forEach(QueuePoller::close);
    }
}
