package dev.statewright.runtime.benchmark;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.registry.TaskTokens;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Many executions that wait for a task token at once; then each gets its answer. The argument is their number. Prints what they hold of the
 * heap in megabytes while they wait, and processor time in microseconds for each one, of all threads: to the waiting, and from the answer to the end.
 */
public final class WaitingExecutions {

    private static final String DEFINITION = """
            {"StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "Done",
                "Parameters": {"QueueUrl": "http://127.0.0.1/q", "MessageBody": {"id.$": "$.id", "token.$": "$$.Task.Token"}}},
              "Done": {"Type": "Succeed"}}}
            """;

    private final TaskTokens tokens = new TaskTokens();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final List<RunningExecution> executions = new ArrayList<>();

    public static void main(String[] arguments) throws InterruptedException {
        int count = Integer.parseInt(arguments[0]);
        WaitingExecutions waiting = new WaitingExecutions();
        waiting.start(100);
        waiting.answer();
        waiting.executions.clear();
        long heap = used();
        long start = cpu();
        waiting.start(count);
        long started = cpu();
        long held = used() - heap;
        long before = cpu();
        long succeeded = waiting.answer();
        System.out.printf(
                "%,d executions waiting: %,.0f MB of heap, %.0f µs of CPU each to start; %.0f µs of CPU each to end; %,d succeeded%n",
                count, held / 1e6, (started - start) / 1e3 / count, (cpu() - before) / 1e3 / count, succeeded);
        System.exit(succeeded == count ? 0 : 1);
    }

    /** Starts so many; comes back when all of them wait. */
    void start(int count) throws InterruptedException {
        ExecutionService service = new ExecutionService();
        StateMachine machine = AslDocument.of(DEFINITION).machine();
        TaskBackend queue = tokens.before((request, completion) -> {
            completion.submitted(Payload.EMPTY_OBJECT);
            request.taskToken().ifPresent(sent::add);
        });
        for (int i = 0; i < count; i++) {
            executions.add(service.start(new ExecutionRequest(
                    "waiting",
                    "arn:aws:states:us-east-1:123456789012:stateMachine:waiting",
                    machine,
                    "{\"id\":%d}".formatted(i),
                    Optional.empty(),
                    MachineType.STANDARD,
                    ClockMode.REAL,
                    queue)));
        }
        while (sent.size() < count) {
            Thread.sleep(20);
        }
    }

    /** Answers all; gives how many have succeeded. */
    long answer() {
        for (String token = sent.poll(); token != null; token = sent.poll()) {
            tokens.waitingFor(token).orElseThrow().succeeded(Payload.ofText("{\"answered\":true}"));
        }
        return executions.stream()
                .filter(execution -> execution.result().join().status() == ExecutionStatus.SUCCEEDED)
                .count();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
