package dev.statewright.app.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.session.DocumentSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/** Drafts in a folder of the user, one for each document. Where the folder cannot be written there are none. */
public final class DraftStore {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String UNTITLED = "untitled:";

    private final Path folder;
    private final Map<String, Instant> latest = new HashMap<>();
    private final Map<DocumentSession, String> untitled = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param folder made with the first draft */
    public DraftStore(Path folder) {
        this.folder = folder;
    }

    /** The key of a file's draft. */
    public static String keyOf(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** The key of a document's draft; a document without a file has one as long as it is open. */
    public String keyOf(DocumentSession session) {
        return session.file()
                .map(DraftStore::keyOf)
                .orElseGet(() -> untitled.computeIfAbsent(session, _ -> UNTITLED + UUID.randomUUID()));
    }

    /** Makes a document that has no file the owner of a draft of last time. */
    public void adopt(DocumentSession session, String key) {
        untitled.put(session, key);
    }

    /** Writes a draft, unless a newer one of the same document has been written or thrown away meanwhile. */
    public synchronized void keep(Draft draft) {
        if (!isNewest(draft.key(), draft.writtenAt())) {
            return;
        }
        ObjectNode json = MAPPER.createObjectNode();
        json.put("key", draft.key());
        draft.file().ifPresent(file -> json.put("file", file.toString()));
        draft.base().ifPresent(base -> json.put("base", base));
        json.put("writtenAt", draft.writtenAt().toString());
        json.put("text", draft.text());
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "draft", ".tmp");
            Files.writeString(written, json.toString());
            Files.move(written, place(draft.key()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException readOnlyHome) {
            System.getLogger(DraftStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "No draft could be kept", readOnlyHome);
        }
    }

    /** The draft of that key, absent also where it is damaged. */
    public Optional<Draft> find(String key) {
        return read(place(key));
    }

    /** The draft of a file. */
    public Optional<Draft> find(Path file) {
        return find(keyOf(file));
    }

    /** All drafts of documents that have no file, the oldest first. */
    public List<Draft> untitled() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> read(file).stream())
                    .filter(draft -> draft.file().isEmpty())
                    .sorted((one, other) -> one.writtenAt().compareTo(other.writtenAt()))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    public synchronized void forget(String key) {
        latest.put(key, Instant.now());
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException staysAndIsOfferedAgain) {
            System.getLogger(DraftStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "A draft stays", staysAndIsOfferedAgain);
        }
    }

    public void forget(Path file) {
        forget(keyOf(file));
    }

    private boolean isNewest(String key, Instant writtenAt) {
        Instant before = latest.get(key);
        if (before != null && writtenAt.isBefore(before)) {
            return false;
        }
        latest.put(key, writtenAt);
        return true;
    }

    private static Optional<Draft> read(Path place) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(place));
            return Optional.of(new Draft(
                    json.path("key").asText(),
                    Optional.ofNullable(json.get("file")).map(file -> Path.of(file.asText())),
                    Optional.ofNullable(json.get("base")).map(JsonNode::asText),
                    json.path("text").asText(),
                    Instant.parse(json.path("writtenAt").asText())));
        } catch (IOException | DateTimeException | InvalidPathException noneOrDamaged) {
            return Optional.empty();
        }
    }

    private Path place(String key) {
        return folder.resolve(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + ".json");
    }
}
