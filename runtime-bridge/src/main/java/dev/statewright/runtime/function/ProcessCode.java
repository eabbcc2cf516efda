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

    /**
     * @param path folders in which programs are looked for, as in the variable PATH
     * @throws UnsupportedFunction where nothing here runs its runtime
     */
    static ProcessCode of(FunctionEntry function, String path) {
        try {
            Path temporary = Files.createTempDirectory("statewright-function");
            Path folder = function.inlineCode().isPresent() ? temporary : codeFolder(function);
            try {
                List<String> command = command(function, temporary, path);
                return new ProcessCode(command, folder, Optional.of(temporary), stampOf(folder));
            } catch (UnsupportedFunction e) {
                delete(temporary);
                throw e;
            }
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

    private static List<String> command(FunctionEntry function, Path temporary, String path) throws IOException {
        String runtime = function.runtime();
        if (runtime.startsWith("python")) {
            inline(function, temporary.resolve("index.py"));
            return List.of(found(function, path, runtime, "python3", "python"), script("bootstrap.py", temporary));
        }
        if (runtime.isEmpty() || runtime.startsWith("nodejs")) {
            inline(function, temporary.resolve("index.js"));
            return List.of(
                    found(function, path, "node"),
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

    /** The first of the programs that is on the path. */
    private static String found(FunctionEntry function, String path, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> notRun(function, String.join(" or ", names) + " is not on the PATH"));
    }

    /** @param why in a few words */
    UnsupportedFunction notStarted(FunctionEntry function, String why) {
        return notRun(function, "the program " + command.getFirst() + " does not run on this machine (" + why + ")");
    }

    private static UnsupportedFunction notRun(FunctionEntry function, String why) {
        return new UnsupportedFunction("The function " + function.name() + " has the runtime " + function.runtime()
                + ", but " + why + ": install it, or mock the states that call the function.");
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
        temporary.ifPresent(ProcessCode::delete);
    }

    private static void delete(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted((a, b) -> b.getNameCount() - a.getNameCount())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // the system clears its folder of temporary files
        }
    }
}
