package dev.statewright.model.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads whole files as UTF-8, whatever is in them; a byte order mark is left out. */
final class TextFile {

    private TextFile() {}

    static String read(Path file) throws UnreadableWorkspace {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException broken) {
            throw new UnreadableWorkspace(file + " cannot be read: " + broken.getMessage() + ".");
        }
    }
}
