package dev.statewright.app.cli;

import dev.statewright.runtime.service.MachineType;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The usual {@code statewright run FILE --option VALUE …}, without picocli: its classes are too old for the AOT cache, and loading them takes
 * longer than all the rest of a short run. Whatever is not plain (help, abbreviations, mistakes) is left to {@link RunCommand}.
 */
final class PlainRun {

    private static final List<String> OPTIONS = List.of(
            "--input",
            "--time",
            "--mocks",
            "--case",
            "--history",
            "--type",
            "--workflow",
            "--environment",
            "--s3",
            "--quotas");

    private PlainRun() {}

    /** Runs it and gives the exit status; empty where the command line is not plain, and nothing was done. */
    static OptionalInt execute(String... arguments) {
        Optional<RunOptions> options = options(arguments);
        if (options.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    new WorkflowRun(options.get(), new PrintWriter(System.out), new PrintWriter(System.err))
                            .toItsEnd());
        } catch (RuntimeException e) {
            PrintWriter err = new PrintWriter(System.err);
            int status = CommandFailed.report(e, err);
            err.flush();
            return OptionalInt.of(status);
        }
    }

    static Optional<RunOptions> options(String... arguments) {
        if (arguments.length < 2 || !arguments[0].equals("run") || arguments[1].startsWith("-")) {
            return Optional.empty();
        }
        Map<String, String> given = new HashMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            boolean plain =
                    OPTIONS.contains(arguments[i]) && i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            if (!plain || given.put(arguments[i], arguments[i + 1]) != null) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new RunOptions(
                    Path.of(arguments[1]),
                    given.getOrDefault("--input", "{}"),
                    CommandTime.valueOf(given.getOrDefault("--time", "virtual").toUpperCase(Locale.ROOT))
                            .clock(),
                    Optional.ofNullable(given.get("--mocks")).map(Path::of),
                    Optional.ofNullable(given.get("--case")),
                    Optional.ofNullable(given.get("--history")).map(Path::of),
                    Optional.ofNullable(given.get("--type"))
                            .map(type -> MachineType.valueOf(type.toUpperCase(Locale.ROOT))),
                    Optional.ofNullable(given.get("--workflow")),
                    Optional.ofNullable(given.get("--environment")),
                    Optional.ofNullable(given.get("--s3")).map(Path::of),
                    Quotas.valueOf(given.getOrDefault("--quotas", "on").toUpperCase(Locale.ROOT)) == Quotas.ON));
        } catch (IllegalArgumentException e) {
            // no such word, no such path: the command line library says so better
            return Optional.empty();
        }
    }
}
