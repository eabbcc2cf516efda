package dev.statewright.runtime.archive;

import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The executions of a workspace, one file each, those that run included, in {@code .statewright/executions} below the workspace's folder. The folder
 * is made when the first one is kept, and tells Git to leave it alone; the oldest go when there are too many. Safe for many threads.
 */
public final class ExecutionArchive {

    private static final String ENDING = ".json";
    private static final int LONGEST_NAME = 80;

    private static final String RUNNING = ".running";

    private final Path studio;
    private final Path folder;
    private final Optional<Retention> fixed;
    private final SummaryCache summaries = new SummaryCache();

    /** One that keeps as many as its folder says. */
    public ExecutionArchive(Path workspace) {
        this(workspace, Optional.empty());
    }

    public ExecutionArchive(Path workspace, Retention retention) {
        this(workspace, Optional.of(retention));
    }

    private ExecutionArchive(Path workspace, Optional<Retention> fixed) {
        studio = workspace.resolve(".statewright");
        folder = studio.resolve("executions");
        this.fixed = fixed;
    }

    /** How many are kept, and for how long. */
    public Retention retention() {
        return fixed.orElseGet(() -> Retention.of(folder));
    }

    /**
     * From now on so many are kept; what is too many or too old goes at once.
     *
     * @throws ArchiveUnusable where the folder cannot be written
     */
    public synchronized void retain(Retention retention) throws ArchiveUnusable {
        try {
            makeFolder();
            retention.write(folder);
            retain();
        } catch (IOException e) {
            throw new ArchiveUnusable("What is kept cannot be changed: check that " + folder + " may be written.");
        }
    }

    /**
     * Keeps an execution; one of the same ARN is replaced.
     *
     * @throws ArchiveUnusable where the folder cannot be written; what was kept before is as it was
     */
    public synchronized void keep(KeptExecution execution) throws ArchiveUnusable {
        try {
            makeFolder();
            String name = fileName(execution.summary());
            AtomicFile.write(folder.resolve(name + ENDING), KeptFile.write(execution));
            Files.deleteIfExists(folder.resolve(name + RUNNING));
            retain();
        } catch (IOException e) {
            throw new ArchiveUnusable("The execution " + execution.summary().name() + " cannot be kept: check that "
                    + folder + " may be written.");
        }
    }

    /**
     * Keeps an execution from now on, while it runs: where the process ends before it does, it is found as aborted, with the events so far.
     * Whoever calls this calls {@link #keep} when it has ended.
     *
     * @throws ArchiveUnusable where the folder cannot be written
     */
    public synchronized void follow(RunningExecution execution, String machineName, String definition)
            throws ArchiveUnusable {
        ExecutionSummary summary = ExecutionSummary.of(execution, machineName);
        if (summary.status() != ExecutionStatus.RUNNING) {
            return;
        }
        try {
            makeFolder();
            Path file = folder.resolve(fileName(summary) + RUNNING);
            RunningFile.begin(file, summary, definition);
            execution.addListener(RunningFile.append(file)::add);
        } catch (IOException e) {
            throw new ArchiveUnusable(
                    "The execution " + summary.name() + " cannot be kept: check that " + folder + " may be written.");
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.exists(studio)) {
            AtomicFile.write(studio.resolve(".gitignore"), "*\n");
        }
    }

    /** The oldest go when there are too many, and those that are too old. */
    private void retain() throws IOException {
        List<Path> files = files();
        Retention retention = retention();
        Instant oldest = Instant.now().minus(retention.longest());
        for (int i = 0; i < files.size(); i++) {
            if (i >= retention.most() || startOf(files.get(i)).isBefore(oldest)) {
                delete(files.get(i));
            }
        }
    }

    private void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        summaries.forget(file);
    }

    private static Instant startOf(Path file) {
        String digits = file.getFileName().toString().replaceFirst("\\D.*$", "");
        return digits.isEmpty() || digits.length() > 15 ? Instant.MAX : Instant.ofEpochMilli(Long.parseLong(digits));
    }

    /**
     * Deletes what matches; executions that run stay.
     *
     * @return how many
     * @throws ArchiveUnusable where one cannot be deleted
     */
    public int clear(ExecutionQuery query) throws ArchiveUnusable {
        return delete(query::matches);
    }

    /**
     * Deletes executions; those that run stay.
     *
     * @throws ArchiveUnusable where one cannot be deleted
     */
    public void delete(Set<String> arns) throws ArchiveUnusable {
        delete(summary -> arns.contains(summary.arn()));
    }

    private synchronized int delete(Predicate<ExecutionSummary> unwanted) throws ArchiveUnusable {
        int deleted = 0;
        for (Path file : files()) {
            try {
                if (unwanted.test(summaries.of(file))) {
                    delete(file);
                    deleted++;
                }
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
                if (Files.exists(file) && e instanceof FileSystemException) {
                    throw new ArchiveUnusable("The kept execution " + file + " cannot be deleted.");
                }
            }
        }
        return deleted;
    }

    /** What is kept and matches, newest first. */
    public synchronized List<ExecutionSummary> find(ExecutionQuery query) {
        return list().stream().filter(query::matches).toList();
    }

    /** Executions of processes that have ended without them become aborted ones; those of others run on. */
    private List<ExecutionSummary> running() {
        List<ExecutionSummary> running = new ArrayList<>();
        for (Path file : files(RUNNING)) {
            try {
                KeptExecution left = RunningFile.read(file);
                if (left.summary().status() == ExecutionStatus.RUNNING) {
                    running.add(left.summary());
                } else {
                    keep(left);
                }
            } catch (IOException | IllegalArgumentException | DateTimeException | ArchiveUnusable e) {
                // half-written, or in a folder that cannot be written: what is kept can still be seen
            }
        }
        return running;
    }

    /** What is kept, newest first. Files that cannot be read are left out. */
    public synchronized List<ExecutionSummary> list() {
        List<ExecutionSummary> found = new ArrayList<>(running());
        Set<String> running = found.stream().map(ExecutionSummary::arn).collect(Collectors.toSet());
        for (Path file : files()) {
            try {
                ExecutionSummary kept = summaries.of(file);
                // one that was taken up again is kept as it was until it ends
                if (!running.contains(kept.arn())) {
                    found.add(kept);
                }
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
                // a file that somebody else put there or cut short is no reason to hide the others
            }
        }
        found.sort(Comparator.comparing(ExecutionSummary::start).reversed());
        return List.copyOf(found);
    }

    /**
     * One execution with its events.
     *
     * @throws ArchiveUnusable where it is not there any more, or its file was damaged
     */
    public synchronized KeptExecution load(String arn) throws ArchiveUnusable {
        Path file = find(arn)
                .orElseThrow(
                        () -> new ArchiveUnusable("The execution " + arn + " is not kept any more: only the latest "
                                + retention().most() + " are."));
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
                        return summaries.of(file).arn().equals(arn);
                    } catch (IOException | IllegalArgumentException | DateTimeException e) {
                        return false;
                    }
                })
                .findFirst();
    }

    /** Newest first: the names begin with the time. */
    private List<Path> files() {
        return files(ENDING);
    }

    private List<Path> files(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(ending)
                            && Character.isDigit(file.getFileName().toString().charAt(0)))
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
        return "%015d-%s"
                .formatted(summary.start().toEpochMilli(), name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }
}
