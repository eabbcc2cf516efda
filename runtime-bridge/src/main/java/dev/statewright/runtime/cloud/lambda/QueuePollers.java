package dev.statewright.runtime.cloud.lambda;

import dev.statewright.model.cloud.QueueMapping;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.function.FunctionRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The queues that feed functions. They are looked at whenever messages arrive or come back. */
public final class QueuePollers {
    private final List<QueuePoller> pollers = new ArrayList<>();

    /** @param arns gives the ARN of a queue's name */
    public QueuePollers(
            List<QueueMapping> mappings,
            Map<String, Integer> reserved,
            UnaryOperator<String> arns,
            ServiceCalls calls,
            FunctionRuntime functions,
            WorkspaceClock clock) {
        for (QueueMapping mapping : mappings) {
            int most = reserved.getOrDefault(mapping.function(), Integer.MAX_VALUE);
            String arn = arns.apply(Resources.name(mapping.queueArn()));
            pollers.add(new QueuePoller(mapping, arn, most, calls, functions, clock));
        }
    }

    /** Messages of that queue can be received. */
    public void arrived(String queue) {
        pollers.stream().filter(poller -> poller.queue().equals(queue)).forEach(QueuePoller::wake);
    }

    public void close() {
        pollers.forEach(QueuePoller::close);
    }
}
