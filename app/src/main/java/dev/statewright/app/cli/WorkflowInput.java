package dev.statewright.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An execution's input as given on the command line: JSON, or {@code @FILE}. */
final class WorkflowInput {

    private WorkflowInput() {}

    /** The JSON text. */
    static String text(String argument) {
        if (!argument.startsWith("@")) {
            return argument;
        }
        Path file = Path.of(argument.substring(1));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("input.unreadable", file));
        }
    }
}
