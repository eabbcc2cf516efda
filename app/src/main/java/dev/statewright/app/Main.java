package dev.statewright.app;

import dev.statewright.app.cli.PlainCommand;
import dev.statewright.app.cli.StatewrightCommand;
import java.util.OptionalInt;

/** Starts Statewright: the studio, or a command. Not an {@code Application}, so that JavaFX is loaded only where it is needed. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        OptionalInt plain = PlainCommand.execute(arguments);
        if (plain.isPresent()) {
            // nothing is left to be done at the end, and System.exit would load the logging system first
            Runtime.getRuntime().halt(plain.getAsInt());
        }
        System.exit(StatewrightCommand.execute(arguments));
    }
}
