package dev.statewright.app.studio;

import dev.statewright.app.file.PathQuestions;
import java.nio.file.Path;
import java.util.Optional;

/** Nobody is there to be asked. */
final class AnswersNothing implements PathQuestions {

    @Override
    public Optional<Path> fileToOpen(Optional<Path> near) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folderToOpen(Optional<Path> near) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> near, String suggestion) {
        return Optional.empty();
    }
}
