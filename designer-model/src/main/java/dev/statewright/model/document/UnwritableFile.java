package dev.statewright.model.document;

import java.nio.file.Path;

/** A file that cannot be saved; the message is a sentence for the user that names the file. What was on disk before is still there. */
public final class UnwritableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path path;

    public UnwritableFile(Path path, String message) {
        super(message);
        this.path = path;
    }

    public Path path() {
        return path;
    }
}
