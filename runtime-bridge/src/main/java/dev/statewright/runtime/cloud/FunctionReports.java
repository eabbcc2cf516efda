package dev.statewright.runtime.cloud;

import dev.statewright.runtime.cloud.logs.LogGroups;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.function.Invocation;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.function.LogLine;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes what functions do into their log groups and metrics, as Lambda does. */
record FunctionReports(LogGroups groups, Metrics metrics, WorkspaceClock clock) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    void wrote(LogLine line) {
        append(line.function(), line.toString());
    }

    private void append(String function, String message) {
        groups.append(
                "/aws/lambda/" + function,
                DAY.format(clock.now()) + "/[$LATEST]" + function,
                clock.now().toEpochMilli(),
                message);
    }

    /** Lambda Developer Guide, "Types of metrics". */
    void ended(Invocation invocation) {
        String name = invocation.function().name();
        double millis = invocation.took().toNanos() / 1e6;
        metrics.count("AWS/Lambda", "Invocations", "FunctionName", name, 1);
        metrics.count("AWS/Lambda", "Errors", "FunctionName", name, invocation.result() instanceof Failed ? 1 : 0);
        metrics.count("AWS/Lambda", "Duration", "FunctionName", name, millis);
        metrics.count("AWS/Lambda", "ConcurrentExecutions", "FunctionName", name, invocation.running());
        append(
                name,
                String.format(
                        Locale.ROOT,
                        "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB",
                        invocation.requestId(),
                        millis,
                        (long) Math.ceil(millis),
                        invocation.function().memoryMegabytes()));
    }
}
