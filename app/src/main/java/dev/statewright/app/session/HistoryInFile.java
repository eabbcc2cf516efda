package dev.statewright.app.session;

import dev.statewright.runtime.history.ReadHistory;
import java.nio.file.Path;

/**
 * A history that was opened from a file, to be shown on the workflow.
 *
 * @param executions how many executions the file tells of; the history is the longest one
 * @param derived whether the workflow was drawn from the history, because nobody has its definition
 */
public record HistoryInFile(Path file, ReadHistory history, int executions, boolean derived) {

    /** What its execution is called; the file's name where the file does not say. */
    public String name() {
        return history.executionArn()
                .map(HistoryInFile::executionName)
                .orElseGet(() -> file.getFileName().toString());
    }

    /** {@code …:execution:MACHINE:NAME}, or {@code …:express:MACHINE:NAME:ID}. */
    private static String executionName(String arn) {
        String[] parts = arn.split(":");
        return parts.length == 9 && parts[5].equals("express") ? parts[7] : parts[parts.length - 1];
    }
}
