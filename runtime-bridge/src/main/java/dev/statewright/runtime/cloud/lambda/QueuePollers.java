package dev.statewright.runtime.cloud.lambda;

import dev.statewright.model.cloud.QueueMapping;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.function.FunctionRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The queues that feed functions. They are looked at whenever messages arrive or come back. */
public final class QueuePollers {
    private final Map<QueueMapping, QueuePoller> pollers = new ConcurrentHashMap<>();
    private final UnaryOperator<String> arns;
    private final ServiceCalls calls;
    private final FunctionRuntime functions;
    private final WorkspaceClock clock;

    /** @param arns gives the ARN of a queue's name */
    public QueuePollers(
            UnaryOperator<String> arns, ServiceCalls calls, FunctionRuntime functions, WorkspaceClock clock) {
        this.arns = arns;
        this.calls = calls;
        this.functions = functions;
        this.clock = clock;
    }

    /**
     * Takes over what a template says; what it said before goes on unchanged where it still does.
     *
     * @param reserved functions' names, and how many calls of each may run at once
     */
    public synchronized void declare(List<QueueMapping> mappings, Map<String, Integer> reserved) {
        pollers.entrySet().removeIf(each -> {
            boolean gone = !mappings.contains(each.getKey());
            if (gone) {
                each.getValue().close();
            }
            return gone;
        });
        for (QueueMapping mapping : mappings) {
            pollers.computeIfAbsent(mapping, _ -> {
                int most = reserved.getOrDefault(mapping.function(), Integer.MAX_VALUE);
                String arn = arns.apply(Resources.name(mapping.queueArn()));
                return new QueuePoller(mapping, arn, most, calls, functions, clock);
            });
        }
    }

    /** Messages of that queue can be received. */
    public void arrived(String queue) {
        pollers.values().stream().filter(poller -> poller.queue().equals(queue)).forEach(QueuePoller::wake);
    }

    /** Why a function could not handle the latest messages of that queue; empty where all is well. */
    public Optional<FeedFailure> failure(String queue) {
        return pollers.values().stream()
                .filter(poller -> poller.queue().equals(queue))
                .flatMap(poller -> poller.failure().stream())
                .findFirst();
    }

    public void close() {
        pollers.values().forEach(QueuePoller::close);
    }
}
