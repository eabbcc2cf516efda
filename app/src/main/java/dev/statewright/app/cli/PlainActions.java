package dev.statewright.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The usual {@code statewright actions TEXT --format FORMAT} without picocli, for the reason that {@link PlainRun} gives. */
final class PlainActions {

    private PlainActions() {}

    /** Lists actions and gives the exit status; empty where the command line is not plain, and nothing was done. */
    static OptionalInt execute(String... arguments) {
        Optional<ActionQuery> plain = query(arguments);
        return plain.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(plain.get().print(new PrintWriter(System.out), new PrintWriter(System.err)));
    }

    static Optional<ActionQuery> query(String... arguments) {
        List<String> words = new ArrayList<>();
        Optional<String> format = Optional.empty();
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--format") && i + 1 < arguments.length && format.isEmpty()) {
                format = Optional.of(arguments[++i]);
            } else if (arguments[i].startsWith("-")) {
                return Optional.empty();
            } else {
                words.add(arguments[i]);
            }
        }
        try {
            return Optional.of(new ActionQuery(
                    String.join(" ", words),
                    ActionList.Format.valueOf(format.orElse("text").toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            // no such format: the command line library says so better
            return Optional.empty();
        }
    }
}
