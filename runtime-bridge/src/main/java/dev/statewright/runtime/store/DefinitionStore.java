package dev.statewright.runtime.store;

import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.registry.Definition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Definitions by the digest of their text: thousands of executions share one. */
final class DefinitionStore {
    private final Path folder;
    private final Map<String, Definition> read = new ConcurrentHashMap<>();

    DefinitionStore(Path folder) {
        this.folder = folder;
    }

    /** Keeps a definition and gives its digest. */
    String keep(Definition definition) throws IOException {
        String digest = digest(definition.text());
        Path file = folder.resolve(digest + ".asl.json");
        if (read.putIfAbsent(digest, definition) == null && !Files.exists(file)) {
            AtomicFile.write(file, definition.text());
        }
        return digest;
    }

    /** @throws UncheckedIOException where it is not kept */
    Definition definition(String digest) {
        return read.computeIfAbsent(digest, wanted -> {
            try {
                return Definition.of(Files.readString(folder.resolve(wanted + ".asl.json")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
