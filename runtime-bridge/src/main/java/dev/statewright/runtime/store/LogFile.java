package dev.statewright.runtime.store;

import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.log.LogEvent;
import dev.statewright.runtime.log.LogLevel;
import dev.statewright.runtime.service.RunningExecution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
        String line = Json.write(LogEvent.json(event, execution.arn(), execution.redriveCount(), data)) + "\n";
        try {
            folder.write(() -> {
                Files.createDirectories(folder.path());
                Files.write(
                        file,
                        line.getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
