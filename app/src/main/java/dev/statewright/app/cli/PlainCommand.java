package dev.statewright.app.cli;

import java.util.OptionalInt;

/** Command lines without anything unusual, which need no library to be read and so start several times as fast. */
public final class PlainCommand {

    private PlainCommand() {}

    /** Executes it and gives the exit status; empty where the command line is not plain, and nothing was done. */
    public static OptionalInt execute(String... arguments) {
        return switch (arguments.length == 0 ? "" : arguments[0]) {
            case "run" -> PlainRun.execute(arguments);
            case "validate" -> PlainValidate.execute(arguments);
            case "actions" -> PlainActions.execute(arguments);
            default -> OptionalInt.empty();
        };
    }
}
