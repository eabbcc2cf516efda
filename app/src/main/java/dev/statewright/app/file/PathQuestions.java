package dev.statewright.app.file;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for places in the file system. Each answer is empty where the user thinks better of it. */
public interface PathQuestions {

    /** @param near a file or folder to begin with */
    Optional<Path> fileToOpen(Optional<Path> near);

    Optional<Path> folderToOpen(Optional<Path> near);

    /** @param title what is to be written into the folder */
    Optional<Path> folderToFill(Optional<Path> near, String title);

    /** @param suggestion a file name */
    Optional<Path> fileToSave(Optional<Path> near, String suggestion);
}
