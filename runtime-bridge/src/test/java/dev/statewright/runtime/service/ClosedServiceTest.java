package dev.statewright.runtime.service;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What runs when its service is closed is left so that another one can go on with it. */
class ClosedServiceTest {
    private static final String TWO_CALLS = """
            {'StartAt': 'A', 'States': {
             'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'Next': 'B'},
             'B': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true}}}""";

    private final ExecutionService service = new ExecutionService();
    private final List<JournalEntry> journal = new CopyOnWriteArrayList<>();
    private final BlockingQueue<TaskCompletion> calls = new LinkedBlockingQueue<>();

    private ExecutionRequest request() {
        TaskBackend tasks = (TaskRequest request, TaskCompletion completion) -> calls.add(completion);
        return new ExecutionRequest(
                "Hello",
                "arn:aws:states:eu-west-1:123456789012:stateMachine:Hello",
                AslDocument.of(json(TWO_CALLS)).machine(),
                "{}",
                Optional.of("one"),
                MachineType.STANDARD,
                ClockMode.REAL,
                tasks);
    }

    private TaskCompletion call() throws InterruptedException {
        return calls.poll(30, TimeUnit.SECONDS);
    }

    private List<String> journaled() {
        return journal.stream()
                .map(entry -> entry.signal().getClass().getSimpleName())
                .toList();
    }

    @Test
    void aCallUnderWayIsAnsweredAndNothingFollowsBeforeAnotherServiceGoesOn() throws Exception {
        RunningExecution execution = service.start(request(), journal::add, _ -> {});
        TaskCompletion first = call();
        Thread closing = Thread.ofPlatform().start(() -> service.close(Duration.ofSeconds(60)));
        while (closing.getState() != Thread.State.WAITING && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        first.succeeded(Payload.ofText("{'a': 1}".replace('\'', '"')));
        closing.join();

        assertThat(journaled()).startsWith("Start").contains("TaskSucceeded");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        ExecutionService next = new ExecutionService();
        RunningExecution restored = next.restore(new Restoration(request(), journal::add, List.copyOf(journal), false));
        calls.clear();
        next.goOn(restored);
        call().succeeded(Payload.ofText("2"));
        restored.result().get(30, TimeUnit.SECONDS);
        assertThat(restored.output()).contains("2");
    }

    @Test
    void aCallThatIsNotAnsweredIsMadeAgain() throws Exception {
        service.start(request(), journal::add, _ -> {});
        call();

        service.close(Duration.ZERO);

        assertThat(journal).extracting(JournalEntry::signal).hasOnlyElementsOfType(Signal.Start.class);
        ExecutionService next = new ExecutionService();
        RunningExecution restored = next.restore(new Restoration(request(), journal::add, List.copyOf(journal), false));
        next.goOn(restored);
        call().succeeded(Payload.ofText("1"));
        call().succeeded(Payload.ofText("2"));
        restored.result().get(30, TimeUnit.SECONDS);
        assertThat(restored.output()).contains("2");
    }
}
