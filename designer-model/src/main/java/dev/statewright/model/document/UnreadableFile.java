package dev.statewright.model.document;

import java.nio.file.Path;

/** A file that cannot be opened; the message is a sentence for the user that names the file. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path path;

    public UnreadableFile(Path path, String message) {
        super(message);
        this.path = path;
    }

    public Path path() {
        return path;
    }
}
