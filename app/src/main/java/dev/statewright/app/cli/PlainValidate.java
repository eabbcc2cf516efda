package dev.statewright.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The usual {@code statewright validate FILE… --format FORMAT} without picocli, for the reason that {@link PlainRun} gives. */
final class PlainValidate {

    private PlainValidate() {}

    /** Validates and gives the exit status; empty where the command line is not plain, and nothing was done. */
    static OptionalInt execute(String... arguments) {
        Optional<Validation> plain = validation(arguments);
        if (plain.isEmpty()) {
            return OptionalInt.empty();
        }
        PrintWriter err = new PrintWriter(System.err);
        try {
            return OptionalInt.of(plain.get().print(new PrintWriter(System.out), err));
        } catch (RuntimeException e) {
            int status = CommandFailed.report(e, err);
            err.flush();
            return OptionalInt.of(status);
        }
    }

    static Optional<Validation> validation(String... arguments) {
        if (arguments.length < 2 || !arguments[0].equals("validate")) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        Optional<String> format = Optional.empty();
        for (int i = 1; i < arguments.length; i++) {
            boolean named = arguments[i].equals("--format") && i + 1 < arguments.length && format.isEmpty();
            if (named) {
                format = Optional.of(arguments[++i]);
            } else if (arguments[i].startsWith("-")) {
                return Optional.empty();
            } else {
                files.add(Path.of(arguments[i]));
            }
        }
        try {
            ValidationReport.Format chosen =
                    ValidationReport.Format.valueOf(format.orElse("text").toUpperCase(Locale.ROOT));
            return files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Validation(List.copyOf(files), chosen, Optional.empty(), Optional.empty()));
        } catch (IllegalArgumentException e) {
            // no such format: the command line library says so better
            return Optional.empty();
        }
    }
}
