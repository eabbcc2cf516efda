package dev.statewright.app.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Drafts in a folder of the user, one for each file. Where the folder cannot be written there are none. */
public final class DraftStore {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    /** @param folder made with the first draft */
    public DraftStore(Path folder) {
        this.folder = folder;
    }

    public void keep(Draft draft) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("file", draft.file().toString());
        json.put("writtenAt", draft.writtenAt().toString());
        json.put("text", draft.text());
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "draft", ".tmp");
            Files.writeString(written, json.toString());
            Files.move(written, place(draft.file()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnlyHome) {
            System.getLogger(DraftStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "No draft could be kept", readOnlyHome);
        }
    }

    /** The draft of a file, absent also where it is damaged. */
    public Optional<Draft> find(Path file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(place(file)));
            return Optional.of(new Draft(
                    file,
                    json.path("text").asText(),
                    Instant.parse(json.path("writtenAt").asText())));
        } catch (IOException | DateTimeException noneOrDamaged) {
            return Optional.empty();
        }
    }

    public void forget(Path file) {
        try {
            Files.deleteIfExists(place(file));
        } catch (IOException staysAndIsOfferedAgain) {
            System.getLogger(DraftStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "A draft stays", staysAndIsOfferedAgain);
        }
    }

    private Path place(Path file) {
        byte[] name = file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(UUID.nameUUIDFromBytes(name) + ".json");
    }
}
