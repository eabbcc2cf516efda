package dev.statewright.runtime.teststate;

import dev.statewright.runtime.execution.Amounts;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.Work;
import dev.statewright.runtime.task.HttpExchange;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Task state: its mock, or its resource once. */
final class TaskTrial {
    /** AWS lets a test run for five minutes. */
    private static final long LONGEST_SECONDS = 300;

    private final Trial trial;
    private final Work.Task task;
    private final TaskBackend tasks;

    TaskTrial(Trial trial, Work.Task task, TaskBackend tasks) {
        this.trial = trial;
        this.task = task;
        this.tasks = tasks;
    }

    TestResult run() {
        Payload selected = trial.selectedInput();
        if (!trial.plan().isJsonata()) {
            trial.inspection().note("afterInputPath", selected);
        }
        Payload arguments = trial.arguments(task.arguments(), selected, true);
        Long timeout = Amounts.seconds("TimeoutSeconds", task.timeout(), trial.environment());
        Amounts.seconds("HeartbeatSeconds", task.heartbeat(), trial.environment());
        StateMock outcome = trial.test().mock().orElseGet(() -> called(arguments, timeout));
        return switch (outcome) {
            case StateMock.Result mock -> {
                trial.inspection().note("result", mock.result());
                yield trial.withResult(mock.result(), task.resultSelector(), task.place());
            }
            case StateMock.ErrorOutput mock -> new ErrorTrial(trial).failed(mock.error(), mock.cause());
        };
    }

    private StateMock called(Payload arguments, Long timeout) {
        CompletableFuture<StateMock> outcome = new CompletableFuture<>();
        TaskRequest request = request(arguments, timeout);
        tasks.start(request, new TaskCompletion() {
            @Override
            public void succeeded(Payload output) {
                outcome.complete(new StateMock.Result(output));
            }

            @Override
            public void failed(String error, String cause) {
                outcome.complete(new StateMock.ErrorOutput(error, cause));
            }

            @Override
            public void exchanged(HttpExchange exchange) {
                trial.exchanged(exchange);
            }

            @Override
            public void submitted(Payload answer) {
                // only calls that are answered at once are tried
            }
        });
        try {
            return outcome.get(
                    Math.min(timeout == null ? LONGEST_SECONDS : timeout, LONGEST_SECONDS), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            tasks.cancel(request);
            return new StateMock.ErrorOutput("States.Timeout", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tasks.cancel(request);
            return new StateMock.ErrorOutput("States.Timeout", null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private TaskRequest request(Payload arguments, Long timeout) {
        return new TaskRequest(
                1,
                task.resource(),
                trial.plan().name(),
                arguments,
                Optional.ofNullable(timeout).map(Duration::ofSeconds),
                Optional.empty(),
                Optional.empty(),
                trial.test().context().node().path("StateMachine").path("Name").asText(),
                trial.test().context().node().path("Execution").path("Id").asText(),
                0,
                0,
                OptionalInt.empty());
    }
}
