package dev.statewright.app.run.step;

import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.start.JsonProblem;
import dev.statewright.app.run.task.WaitingTask;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.service.UnknownTaskToken;
import dev.statewright.runtime.task.TaskCompletion;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Sends a task token back, as whoever holds it would: SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat. */
public final class TokenAnswer {

    private static final String EMPTY = "{}";

    private final RunViewModel run;
    private final StringProperty output = new SimpleStringProperty(this, "output", EMPTY);
    private final StringProperty error = new SimpleStringProperty(this, "error", "");
    private final StringProperty cause = new SimpleStringProperty(this, "cause", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    public TokenAnswer(RunViewModel run) {
        this.run = run;
    }

    /** JSON text to succeed with. */
    public StringProperty outputProperty() {
        return output;
    }

    /** The error's name to fail with. */
    public StringProperty errorProperty() {
        return error;
    }

    public StringProperty causeProperty() {
        return cause;
    }

    /** That the latest answer arrived, where it would not be seen otherwise; empty where nothing need be said. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Why the latest answer could not be sent; empty where it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Another task waits: what was meant for the one before is not for it. */
    public void begin() {
        output.set(EMPTY);
        error.set("");
        cause.set("");
        problem.set("");
        said.set("");
    }

    public void succeed(WaitingTask task) {
        Optional<JsonProblem> fault = JsonProblem.of(output.get());
        if (fault.isPresent()) {
            said.set("");
            problem.set(Words.text(
                    "run.input-problem",
                    fault.get().position().line(),
                    fault.get().position().column(),
                    fault.get().message()));
            return;
        }
        Payload given = ExecutionService.parse(output.get());
        if (!byHand(task, completion -> completion.succeeded(given))) {
            answer(task, (execution, token) -> execution.sendTaskSuccess(token, output.get()));
        }
    }

    public void fail(WaitingTask task) {
        if (!byHand(task, completion -> completion.failed(error.get(), orNull(cause.get())))) {
            answer(
                    task,
                    (execution, token) -> execution.sendTaskFailure(token, orNull(error.get()), orNull(cause.get())));
        }
    }

    /** Says that the task is alive; it goes on waiting. */
    public void heartbeat(WaitingTask task) {
        if (send(task, RunningExecution::sendTaskHeartbeat)) {
            said.set(Words.text("run.answer-sent-heartbeat"));
        }
    }

    private boolean byHand(WaitingTask task, Consumer<TaskCompletion> answer) {
        Optional<TaskCompletion> own =
                run.live().flatMap(launched -> launched.waiting().hand().take(task.token()));
        own.ifPresent(answer);
        own.ifPresent(_ -> problem.set(""));
        return own.isPresent();
    }

    private void answer(WaitingTask task, BiConsumer<RunningExecution, String> message) {
        if (send(task, message)) {
            run.live().map(LaunchedRun::waiting).ifPresent(waiting -> waiting.answered(task.token()));
            said.set("");
        }
    }

    private boolean send(WaitingTask task, BiConsumer<RunningExecution, String> message) {
        if (run.live().isEmpty()) {
            return false;
        }
        try {
            message.accept(run.live().get().execution(), task.token());
            problem.set("");
            return true;
        } catch (InvalidInput | UnknownTaskToken refused) {
            said.set("");
            problem.set(refused.getMessage());
            return false;
        }
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
