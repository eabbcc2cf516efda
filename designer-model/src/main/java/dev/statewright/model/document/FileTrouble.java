package dev.statewright.model.document;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Says in a few words why reading or writing failed. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The system's own reason ("No space left on device"), without the file's name. */
    public static String reason(IOException trouble) {
        if (trouble instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    }
}
