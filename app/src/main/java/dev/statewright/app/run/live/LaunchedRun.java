package dev.statewright.app.run.live;

import dev.statewright.app.run.task.WaitingTasks;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import java.util.Optional;

/**
 * An execution that has begun.
 *
 * @param document what is executed, with its substitutions filled in
 * @param waiting its tasks that wait for a token
 * @param guest whether something else than this window began it: it goes on when it is not looked at any more
 */
public record LaunchedRun(
        RunningExecution execution, AslDocument document, ClockMode clock, WaitingTasks waiting, boolean guest) {

    /** One that was begun here. */
    public LaunchedRun(RunningExecution execution, AslDocument document, ClockMode clock, WaitingTasks waiting) {
        this(execution, document, clock, waiting, false);
    }

    public ShownRun shown() {
        return new ShownRun(execution.name(), execution.startDate(), execution.input(), document, Optional.of(clock));
    }
}
