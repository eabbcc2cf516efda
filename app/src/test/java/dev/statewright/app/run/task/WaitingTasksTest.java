package dev.statewright.app.run.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.registry.TaskTokens;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingTasksTest {

    private static final String SEND = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    private static final String EXECUTION = "arn:aws:states:us-east-1:123456789012:execution:Order:1";
    private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:Approve";

    private final List<String> reports = new ArrayList<>();
    private final TaskTokens tokens = new TaskTokens();
    private final TaskBackend backend = tokens.before(new AnsweredInTheWindow());
    private final WaitingTasks tasks = new WaitingTasks(tokens, EXECUTION);

    private static TaskRequest request(long id, String state, String arn, String token) {
        return new TaskRequest(
                id,
                TaskResource.parse(arn),
                state,
                Payload.EMPTY_OBJECT,
                Optional.empty(),
                Optional.of(Duration.ofMinutes(5)),
                Optional.ofNullable(token),
                "Order",
                EXECUTION,
                0,
                0,
                OptionalInt.empty());
    }

    private TaskCompletion completion() {
        return new TaskCompletion() {
            @Override
            public void succeeded(Payload output) {
                reports.add("succeeded " + output);
            }

            @Override
            public void failed(String error, String cause) {
                reports.add("failed " + error);
            }

            @Override
            public void submitted(Payload answer) {
                reports.add("submitted " + answer);
            }

            @Override
            public void started(String workerName) {
                reports.add("started by " + workerName);
            }
        };
    }

    @Test
    void aCallThatWaitsForATokenIsAcceptedAndKnownUntilItIsAnswered() {
        backend.start(request(1, "Ask", SEND, "first"), completion());
        backend.start(request(2, "Ask", SEND, "second"), completion());

        assertThat(reports).containsExactly("submitted {}", "submitted {}");
        assertThat(tasks.of("Ask")).extracting(WaitingTask::token).containsExactly("first", "second");
        tasks.answered("first");
        assertThat(tasks.of("Ask")).extracting(WaitingTask::token).containsExactly("second");
        assertThat(tasks.of("Another")).isEmpty();
    }

    @Test
    void aTaskWaitsForTheHolderOfItsTokenAWorkerOrTheUser() {
        backend.start(request(1, "Ask", SEND, "first"), completion());
        backend.start(request(2, "Approve", ACTIVITY, "second"), completion());
        WaitingTasks byHand = new WaitingTasks(tokens, EXECUTION, new HandAnswers(Set.of("Approve")));

        assertThat(tasks.of("Ask")).extracting(WaitingTask::awaited).containsExactly(new Awaited.TokenHolder());
        assertThat(tasks.of("Approve"))
                .extracting(WaitingTask::awaited)
                .containsExactly(new Awaited.ActivityWorker(Optional.empty()));
        assertThat(byHand.of("Approve")).extracting(WaitingTask::awaited).containsExactly(new Awaited.User(false));
        assertThat(byHand.of("Approve").getFirst().byHand()).isFalse();
    }

    @Test
    void aTaskThatIsNoLongerWantedDoesNotWait() {
        TaskRequest request = request(1, "Approve", ACTIVITY, "token");
        backend.start(request, completion());
        assertThat(reports).containsExactly("started by statewright");

        backend.cancel(request);
        assertThat(tasks.of("Approve")).isEmpty();
    }

    @Test
    void aPlainCallIsNobodysBusinessHere() {
        AnsweredInTheWindow window = new AnsweredInTheWindow();

        assertThat(window.answers(request(1, "Send", "arn:aws:states:::sqs:sendMessage", null)))
                .isFalse();
        assertThat(window.answers(request(1, "Ask", SEND, "token"))).isTrue();
    }
}
