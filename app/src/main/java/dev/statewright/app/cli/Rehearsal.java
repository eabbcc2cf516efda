package dev.statewright.app.cli;

import java.util.List;

/**
 * Runs several commands one after the other in one process, so that the AOT cache made of it holds the classes of all of them. For the
 * launcher. Commands are parted by {@code --}.
 */
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) {
        List<String> left = List.of(arguments);
        while (!left.isEmpty()) {
            int end = left.contains("--") ? left.indexOf("--") : left.size();
            execute(left.subList(0, end).toArray(new String[0]));
            left = left.subList(Math.min(end + 1, left.size()), left.size());
        }
    }

    private static void execute(String... command) {
        if (PlainCommand.execute(command).isEmpty()) {
            StatewrightCommand.execute(command);
        }
    }
}
