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
 */
public record LaunchedRun(RunningExecution execution, AslDocument document, ClockMode clock, WaitingTasks waiting) {

    ShownRun shown() {
        return new ShownRun(execution.name(), execution.startDate(), execution.input(), document, Optional.of(clock));
    }
}
