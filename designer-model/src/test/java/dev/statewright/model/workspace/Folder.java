package dev.statewright.model.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a test fills. */
record Folder(Path path) {

    static final String WORKFLOW = """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
            """;

    Folder with(String name, String text) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }
}
