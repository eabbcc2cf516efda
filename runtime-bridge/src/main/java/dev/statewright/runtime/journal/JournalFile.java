package dev.statewright.runtime.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.Journal;
import dev.statewright.runtime.shell.JournalUnwritable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Makes the file, with the line that says whose it is.
     *
     * @throws JournalUnwritable where that is not possible; there is no file then
     */
    public void begin(ObjectNode header) {
        try {
            folder.write(() -> Files.deleteIfExists(file));
        } catch (IOException e) {
            throw unwritable(e);
        }
        append(header);
    }

    @Override
    public void append(JournalEntry entry) {
        append(EntryJson.write(entry));
    }

    /**
     * The execution has ended so.
     *
     * @throws JournalUnwritable where that cannot be kept: a later process finds it out anew
     */
    public void end(ObjectNode end) {
        ObjectNode line = Json.NODES.objectNode();
        line.set("end", end);
        append(line);
    }

    private void append(ObjectNode line) {
        try {
            folder.append(file, Json.write(line));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private JournalUnwritable unwritable(IOException e) {
        return new JournalUnwritable(
                "Executions cannot be kept in " + folder.path() + " (" + e.getMessage()
                        + "): make room there and check that it may be written; those under way go on after the next start.",
                e);
    }

    /**
     * Reads it, and cuts off a last line that is not whole. One that was killed before its first line was whole has no header, and no entries.
     *
     * @throws IOException where it cannot be read, or is no journal
     */
    public Content read() throws IOException {
        folder.cut(file);
        return look(file);
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
        return new Content(header == null ? Json.NODES.missingNode() : header, entries, Optional.ofNullable(end));
    }
}
