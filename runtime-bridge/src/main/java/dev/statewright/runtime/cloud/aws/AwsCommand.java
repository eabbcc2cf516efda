package dev.statewright.runtime.cloud.aws;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The AWS CLI of this machine, version 1 or 2. It finds profile, region and credentials as it always does; nothing of them is read here.
 *
 * @param program the file to run
 */
record AwsCommand(Path program) {
    private static final List<String> NAMES = List.of("aws", "aws.exe", "aws.cmd");

    /** What the command said. */
    record Answer(int status, String out, String err) {}

    /** Looks in folders as a shell does. @param path folders, separated as in the variable PATH */
    static Optional<AwsCommand> onPath(String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(AwsCommand::new);
    }

    /** Whether it is version 2, which wants to be told that binary values are given as they are. */
    boolean isSecond() throws IOException, InterruptedException {
        Answer answer = run(List.of("--version"), _ -> {});
        return (answer.out() + answer.err()).startsWith("aws-cli/2");
    }

    /**
     * Runs it and waits for its end.
     *
     * @param started hears of the process, so that somebody can end it
     * @throws IOException where it cannot be run
     */
    Answer run(List<String> arguments, Consumer<Process> started) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.redirectInput(ProcessBuilder.Redirect.from(
                new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null")));
        // no pager waits for a key
        builder.environment().put("AWS_PAGER", "");
        Process process = builder.start();
        started.accept(process);
        try {
            FutureTask<String> err =
                    new FutureTask<>(() -> text(process.getErrorStream().readAllBytes()));
            Thread.ofVirtual().name("aws-errors").start(err);
            String out = text(process.getInputStream().readAllBytes());
            return new Answer(process.waitFor(), out, err.get());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            process.destroy();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
