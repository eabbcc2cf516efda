package dev.statewright.runtime.store;

import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.log.LogEvent;
import dev.statewright.runtime.log.LogLevel;
import dev.statewright.runtime.service.RunningExecution;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A log group as a file, an event in each line.
 *
 * @param file in the folder
 * @param data whether inputs and outputs are logged
 */
public record LogFile(WritableFolder folder, Path file, LogLevel level, boolean data) {
    /**
     * Logs the events of an execution, those so far and those to come.
     *
     * @param after the event that was logged last before, 0 for none
     */
    public void follow(RunningExecution execution, long after) {
        execution.addListener(event -> {
            if (event.id() > after && level.logs(event.type())) {
                append(execution, event);
            }
        });
    }

    private void append(RunningExecution execution, HistoryEvent event) {
        try {
            folder.append(file, Json.write(LogEvent.json(event, execution.arn(), execution.redriveCount(), data)));
        } catch (IOException e) {
            // nothing fails because it cannot be logged
        }
    }
}
