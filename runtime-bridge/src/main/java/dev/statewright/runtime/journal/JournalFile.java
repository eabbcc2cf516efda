package dev.statewright.runtime.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.Journal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal of one execution in a file: a line that says whose it is, a line for each signal, a line for each end. A line counts once it
 * is whole, so that a process may be killed at any time. No file stays open: a hundred thousand executions may wait.
 */
public final class JournalFile implements Journal {
    private final WritableFolder folder;
    private final Path file;

    /** @param file anywhere within the folder */
    public JournalFile(WritableFolder folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * What a journal says.
     *
     * @param header whose it is
     * @param end how the execution ended; empty where it had not, or goes on after a redrive
     */
    public record Content(JsonNode header, List<JournalEntry> entries, Optional<JsonNode> end) {
        public Content {
            entries = List.copyOf(entries);
        }
    }

    /** Makes the file, with the line that says whose it is. */
    public void begin(ObjectNode header) {
        try {
            folder.write(() -> Files.createDirectories(file.getParent()));
            write(header, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void append(JournalEntry entry) {
        append(EntryJson.write(entry));
    }

    /** The execution has ended so. */
    public void end(ObjectNode end) {
        ObjectNode line = Json.NODES.objectNode();
        line.set("end", end);
        append(line);
    }

    private void append(ObjectNode line) {
        try {
            write(line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ObjectNode line, StandardOpenOption... options) throws IOException {
        byte[] bytes = (Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
        folder.write(() -> Files.write(file, bytes, options));
    }

    /**
     * Reads it, and cuts off a last line that is not whole.
     *
     * @throws IOException where it cannot be read, or is no journal
     */
    public Content read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = whole(bytes);
        if (whole < bytes.length) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(whole);
            }
        }
        return content(file, bytes, whole);
    }

    /**
     * What a journal says so far that somebody else may be writing.
     *
     * @throws IOException where it cannot be read, or is none
     */
    public static Content look(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return content(file, bytes, whole(bytes));
    }

    private static int whole(byte[] bytes) {
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        return whole;
    }

    private static Content content(Path file, byte[] bytes, int whole) throws IOException {
        String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
        JsonNode header = null;
        JsonNode end = null;
        List<JournalEntry> entries = new ArrayList<>();
        try {
            for (String line : text.lines().toList()) {
                JsonNode json = Json.read(line);
                if (header == null) {
                    header = json;
                } else if (json.has("end")) {
                    end = json.get("end");
                } else {
                    entries.add(EntryJson.read(json));
                    end = null;
                }
            }
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IOException(file + " is no journal of an execution: " + e.getMessage(), e);
        }
        if (header == null) {
            throw new IOException(file + " is empty.");
        }
        return new Content(header, entries, Optional.ofNullable(end));
    }
}
