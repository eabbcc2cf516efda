package dev.statewright.app;

import dev.statewright.app.cli.PlainRun;
import dev.statewright.app.cli.StatewrightCommand;

/** Starts Statewright: the studio, or a command. Not an {@code Application}, so that JavaFX is loaded only where it is needed. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(PlainRun.execute(arguments).orElseGet(() -> StatewrightCommand.execute(arguments)));
    }
}
