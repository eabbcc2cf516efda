package dev.statewright.runtime.archive;

import dev.statewright.runtime.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The executions of a workspace that are over, one file each, in {@code .statewright/executions} below the workspace's folder. The folder
 * is made when the first one is kept, and tells Git to leave it alone; the oldest go when there are too many. Safe for many threads.
 */
public final class ExecutionArchive {

    /** How many executions are kept unless told otherwise. */
    public static final int DEFAULT_LIMIT = 200;

    private static final String ENDING = ".json";
    private static final int LONGEST_NAME = 80;

    private final Path studio;
    private final Path folder;
    private final int limit;

    public ExecutionArchive(Path workspace) {
        this(workspace, DEFAULT_LIMIT);
    }

    public ExecutionArchive(Path workspace, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("An archive keeps at least one execution, not " + limit);
        }
        studio = workspace.resolve(".statewright");
        folder = studio.resolve("executions");
        this.limit = limit;
    }

    /**
     * Keeps an execution; one of the same ARN is replaced.
     *
     * @throws ArchiveUnusable where the folder cannot be written; what was kept before is as it was
     */
    public synchronized void keep(KeptExecution execution) throws ArchiveUnusable {
        try {
            if (!Files.exists(studio)) {
                AtomicFile.write(studio.resolve(".gitignore"), "*\n");
            }
            AtomicFile.write(folder.resolve(fileName(execution.summary())), KeptFile.write(execution));
            List<Path> files = files();
            for (Path old : files.subList(Math.min(limit, files.size()), files.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new ArchiveUnusable("The execution " + execution.summary().name() + " cannot be kept: check that "
                    + folder + " may be written.");
        }
    }

    /** What is kept, newest first. Files that cannot be read are left out. */
    public synchronized List<ExecutionSummary> list() {
        List<ExecutionSummary> found = new ArrayList<>();
        for (Path file : files()) {
            try {
                found.add(KeptFile.readSummary(file));
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
                // a file that somebody else put there or cut short is no reason to hide the others
            }
        }
        return List.copyOf(found);
    }

    /**
     * One execution with its events.
     *
     * @throws ArchiveUnusable where it is not there any more, or its file was damaged
     */
    public synchronized KeptExecution load(String arn) throws ArchiveUnusable {
        Path file = find(arn)
                .orElseThrow(() -> new ArchiveUnusable(
                        "The execution " + arn + " is not kept any more: only the latest " + limit + " are."));
        try {
            return KeptFile.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new ArchiveUnusable("The kept execution " + file + " cannot be read: delete the file.");
        }
    }

    private Optional<Path> find(String arn) {
        return files().stream()
                .filter(file -> {
                    try {
                        return KeptFile.readSummary(file).arn().equals(arn);
                    } catch (IOException | IllegalArgumentException | DateTimeException e) {
                        return false;
                    }
                })
                .findFirst();
    }

    /** Newest first: the names begin with the time. */
    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            // a folder that cannot be listed has nothing to show
            return List.of();
        }
    }

    private static String fileName(ExecutionSummary summary) {
        String name = (summary.machineName() + "." + summary.name()).replaceAll("[^A-Za-z0-9._-]", "_");
        return "%015d-%s%s"
                .formatted(
                        summary.start().toEpochMilli(),
                        name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        ENDING);
    }
}
