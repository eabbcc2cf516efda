package dev.statewright.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of buckets that {@code --s3} names. */
final class ObjectsFolder {

    private ObjectsFolder() {}

    /** Refuses what is no folder: its objects would all be missing, one by one. */
    static void require(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("s3.no-folder", folder));
        }
    }
}
