package dev.statewright.runtime.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.journal.JournalFile;
import dev.statewright.runtime.log.LogLevel;
import dev.statewright.runtime.registry.MachineRevision;
import dev.statewright.runtime.registry.RegisteredActivity;
import dev.statewright.runtime.registry.RegisteredMachine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder of {@code statewright serve --data}: {@code machines} and {@code activities} as JSON, replaced as wholes; {@code definitions} by
 * digest; {@code executions} as journals; {@code logs} by log group. One process at a time; safe for many threads.
 */
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final WritableFolder writable;
    private final FileChannel lock;
    private final RevisionJson revisions;
    private final MachineJson machines;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.writable = new WritableFolder(folder);
        this.lock = lock;
        this.revisions = new RevisionJson(new DefinitionStore(folder.resolve("definitions")));
        this.machines = new MachineJson(revisions);
    }

    /** @throws DataFolderUnusable where it cannot be used, or another process uses it */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw inUse(folder);
            }
            return new DataFolder(folder, lock);
        } catch (OverlappingFileLockException e) {
            throw inUse(folder);
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    "The folder " + folder + " cannot hold the data: check that it is a folder and may be written.", e);
        }
    }

    private static DataFolderUnusable inUse(Path folder) {
        return new DataFolderUnusable(
                "The folder " + folder + " is in use by another process: stop it, or choose another folder.");
    }

    /** Something with tags. */
    public record Kept<T>(T resource, Map<String, String> tags) {}

    // --- state machines and activities

    public void keep(RegisteredMachine machine, Map<String, String> tags) {
        writing(() -> write(file("machines", machine.arn()), machines.write(machine), tags));
    }

    public void keep(RegisteredActivity activity, Map<String, String> tags) {
        ObjectNode json = Json.NODES.objectNode().put("arn", activity.arn());
        json.put("name", activity.name());
        json.put("creationDate", activity.creationDate().toString());
        writing(() -> write(file("activities", activity.arn()), json, tags));
    }

    public void forgetMachine(String arn) {
        writing(() -> Files.deleteIfExists(file("machines", arn)));
    }

    public void forgetActivity(String arn) {
        writing(() -> Files.deleteIfExists(file("activities", arn)));
    }

    public List<Kept<RegisteredMachine>> machines() {
        return read("machines", machines::read);
    }

    public List<Kept<RegisteredActivity>> activities() {
        return read(
                "activities",
                json -> new RegisteredActivity(
                        json.path("arn").asText(),
                        json.path("name").asText(),
                        Instant.parse(json.path("creationDate").asText())));
    }

    private <T> List<Kept<T>> read(String kind, Function<JsonNode, T> reader) {
        List<Kept<T>> found = new ArrayList<>();
        for (Path file : files(kind)) {
            try {
                JsonNode json = Json.read(Files.readString(file));
                Map<String, String> tags = new java.util.LinkedHashMap<>();
                json.path("tags")
                        .properties()
                        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
                found.add(new Kept<>(reader.apply(json), tags));
            } catch (JsonProcessingException e) {
                throw new DataFolderUnusable("The file " + file + " is not JSON any more: delete it.", e);
            } catch (IOException | RuntimeException e) {
                throw new DataFolderUnusable("The file " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return found;
    }

    private static void write(Path file, ObjectNode json, Map<String, String> tags) throws IOException {
        ObjectNode tagged = json.putObject("tags");
        tags.forEach(tagged::put);
        AtomicFile.write(file, Json.write(json) + "\n");
    }

    // --- executions

    /** Where an execution's signals go. */
    public JournalFile journal(String executionArn) {
        String digest = DefinitionStore.digest(executionArn);
        // a folder for each of 256 parts: a hundred thousand files in one make many tools slow
        return new JournalFile(
                writable,
                folder.resolve("executions").resolve(digest.substring(0, 2)).resolve(digest + ".jsonl"));
    }

    public List<JournalFile> journals() {
        return files("executions").stream()
                .map(file -> new JournalFile(writable, file))
                .toList();
    }

    /** The log of a machine; empty where it does not log. */
    public Optional<LogFile> log(MachineRevision revision) {
        JsonNode logging = revision.logging();
        LogLevel level = LogLevel.valueOf(logging.path("level").asText("OFF"));
        if (level == LogLevel.OFF) {
            return Optional.empty();
        }
        String group = logging.path("destinations")
                .path(0)
                .path("cloudWatchLogsLogGroup")
                .path("logGroupArn")
                .asText()
                .replaceFirst("^.*:log-group:", "")
                .replaceFirst(":\\*$", "");
        WritableFolder logs = writable.folder("logs");
        Path file = logs.path().resolve(group.replaceAll("[^A-Za-z0-9._-]", "_") + ".jsonl");
        return Optional.of(new LogFile(
                logs, file, level, logging.path("includeExecutionData").asBoolean()));
    }

    public ObjectNode write(MachineRevision revision) {
        try {
            return revisions.write(revision);
        } catch (IOException e) {
            throw full(e);
        }
    }

    public MachineRevision revision(JsonNode json) {
        return revisions.read(json);
    }

    // --- files

    private Path file(String kind, String arn) {
        String name = arn.substring(arn.lastIndexOf(':') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return folder.resolve(kind)
                .resolve(name + "-" + DefinitionStore.digest(arn).substring(0, 8) + ".json");
    }

    private List<Path> files(String kind) {
        Path root = folder.resolve(kind);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataFolderUnusable("The folder " + root + " cannot be read.", e);
        }
    }

    private synchronized void writing(WritableFolder.Writing writing) {
        try {
            writable.write(writing);
        } catch (IOException e) {
            throw full(e);
        }
    }

    private DataFolderUnusable full(IOException e) {
        return new DataFolderUnusable("The folder " + folder + " cannot be written any more: " + e.getMessage(), e);
    }

    /** A folder within for something else that is kept; it is closed with this one. */
    public WritableFolder part(String name) {
        return writable.folder(name);
    }

    /** What still runs in this process writes no more, as if the process were over. */
    public void seal() {
        writable.close();
    }

    /** Lets another process use it. What still runs in this one writes no more. */
    @Override
    public void close() {
        seal();
        try {
            lock.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }
}
