package dev.statewright.app.file;

import java.nio.file.Path;
import java.util.Optional;

/** Nobody is there to be asked for files: a window without a user. */
public class AnswersNothing implements PathQuestions {

    @Override
    public Optional<Path> fileToOpen(Optional<Path> near) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folderToOpen(Optional<Path> near) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folderToFill(Optional<Path> near, String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> near, String suggestion) {
        return Optional.empty();
    }
}
