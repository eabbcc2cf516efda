package dev.statewright.app.cli;

import dev.statewright.runtime.service.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An execution's input as given on the command line: JSON, or {@code @FILE}. */
final class WorkflowInput {

    /** Some editors begin a text with it; it is no part of the JSON. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WorkflowInput() {}

    /** The JSON text, without blanks around it. */
    static String text(String argument) {
        return written(argument).strip();
    }

    /** Says where an input is no JSON: in which file, or in the text on the command line. */
    static CommandFailed refused(String argument, InvalidInput refused) {
        if (!argument.startsWith("@")) {
            return new CommandFailed(CommandFailed.UNUSABLE, refused.getMessage());
        }
        String written = written(argument);
        String before =
                written.substring(0, written.length() - written.stripLeading().length());
        int column = refused.line() > 1
                ? refused.column()
                : refused.column() + before.length() - (before.lastIndexOf('\n') + 1);
        long line = refused.line() + before.chars().filter(c -> c == '\n').count();
        return new CommandFailed(
                CommandFailed.UNUSABLE,
                argument.substring(1) + ":" + line + ":" + column + ": " + refused.problem() + ".");
    }

    private static String written(String argument) {
        if (!argument.startsWith("@")) {
            return argument;
        }
        Path file = Path.of(argument.substring(1));
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("input.unreadable", file));
        }
    }
}
