package dev.statewright.app.file;

import dev.statewright.app.words.Words;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the system's own dialogs. */
public final class FileChooserDialogs implements PathQuestions {

    private final Window owner;

    public FileChooserDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> fileToOpen(Optional<Path> near) {
        FileChooser chooser = chooser("file.open-title", near);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> folderToOpen(Optional<Path> near) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.text("file.open-folder-title"));
        folder(near).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> near, String suggestion) {
        FileChooser chooser = chooser("file.save-title", near);
        chooser.setInitialFileName(suggestion);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title, Optional<Path> near) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.text(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Words.text("file.workflows"), "*.json", "*.asl", "*.jsonc", "*.yaml", "*.yml"),
                        new FileChooser.ExtensionFilter(Words.text("file.all-files"), "*"));
        folder(near).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<File> folder(Optional<Path> near) {
        return near.map(Path::toAbsolutePath)
                .map(path -> Files.isDirectory(path) ? path : path.getParent())
                .filter(Files::isDirectory)
                .map(Path::toFile);
    }
}
