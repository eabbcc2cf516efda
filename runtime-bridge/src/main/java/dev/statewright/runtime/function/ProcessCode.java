package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is started for a function that runs in a process, and whether its files have changed since.
 *
 * @param folder in which it runs: the code's own, or one made for inline code
 * @param temporary what to delete at the end
 * @param stamp of the folder's files
 */
record ProcessCode(List<String> command, Path folder, Optional<Path> temporary, long stamp) {
    private static final int MOST_FILES = 2_000;

    /** @throws UnsupportedFunction where nothing here runs its runtime */
    static ProcessCode of(FunctionEntry function) {
        try {
            Path temporary = Files.createTempDirectory("statewright-function");
            Path folder = function.inlineCode().isPresent() ? temporary : codeFolder(function);
            return new ProcessCode(command(function, temporary), folder, Optional.of(temporary), stampOf(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar or zip stands for the folder that it lies in. */
    private static Path codeFolder(FunctionEntry function) {
        return Files.isDirectory(function.codeDir())
                ? function.codeDir()
                : function.codeDir().getParent();
    }

    private static List<String> command(FunctionEntry function, Path temporary) throws IOException {
        String runtime = function.runtime();
        if (runtime.startsWith("python")) {
            inline(function, temporary.resolve("index.py"));
            return List.of(found(runtime, "python3", "python"), script("bootstrap.py", temporary));
        }
        if (runtime.isEmpty() || runtime.startsWith("nodejs")) {
            inline(function, temporary.resolve("index.js"));
            return List.of(
                    found("node"),
                    "--max-old-space-size=" + function.memoryMegabytes(),
                    script("bootstrap.mjs", temporary));
        }
        if (runtime.startsWith("java")) {
            return java(function);
        }
        throw new UnsupportedFunction("The function " + function.name() + " has the runtime " + runtime
                + ", which does not run on this machine (nodejs, python and java do): mock the states that call it.");
    }

    private static List<String> java(FunctionEntry function) {
        List<String> path = new ArrayList<>();
        Path code = function.codeDir();
        path.add(code.toString());
        if (Files.isDirectory(code)) {
            path.add(code.resolve("*").toString());
            path.add(code.resolve("lib").resolve("*").toString());
        }
        path.add(System.getProperty("java.class.path"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + function.memoryMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                String.join(File.pathSeparator, path),
                JavaHandler.class.getName());
    }

    private static void inline(FunctionEntry function, Path file) throws IOException {
        if (function.inlineCode().isPresent()) {
            Files.writeString(file, function.inlineCode().get());
        }
    }

    private static String script(String name, Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("runtime"));
        try (InputStream script = ProcessCode.class.getResourceAsStream("process/" + name)) {
            Path file = folder.resolve(name);
            Files.copy(script, file, StandardCopyOption.REPLACE_EXISTING);
            return file.toString();
        }
    }

    /** The first of the commands that is on the path; the last where none is. */
    private static String found(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .filter(name -> Stream.of(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
                .findFirst()
                .orElse(names[names.length - 1]);
    }

    boolean hasChanged() {
        return stampOf(folder) != stamp;
    }

    private static long stampOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().contains("__pycache__")
                            && !file.toString().contains(".statewright"))
                    .filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .mapToLong(file -> file.hashCode() * 31L
                            + file.toFile().lastModified()
                            + file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // a file went while it was looked at: the next call looks again
            return -1;
        }
    }

    void close() {
        temporary.ifPresent(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                files.sorted((a, b) -> b.getNameCount() - a.getNameCount())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                // the system clears its folder of temporary files
            }
        });
    }
}
