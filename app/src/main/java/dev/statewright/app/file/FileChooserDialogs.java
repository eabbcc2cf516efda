package dev.statewright.app.file;

import dev.statewright.app.words.Words;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the system's own dialogs. */
public final class FileChooserDialogs implements PathQuestions {

    private static final List<String> WORKFLOWS = List.of("*.json", "*.asl", "*.jsonc", "*.yaml", "*.yml");

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
        return folderToFill(near, Words.text("file.open-folder-title"));
    }

    @Override
    public Optional<Path> folderToFill(Optional<Path> near, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folder(near).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> near, String suggestion) {
        String ending = suggestion.substring(suggestion.lastIndexOf('.') + 1);
        boolean isWorkflow = WORKFLOWS.contains("*." + ending);
        FileChooser chooser = isWorkflow ? chooser("file.save-title", near) : exporter(ending, near);
        chooser.setInitialFileName(suggestion);
        return new NameWithEnding(suggestion, Files::exists)
                .asked(() -> Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath), again -> {
                    chooser.setInitialDirectory(again.getParent().toFile());
                    chooser.setInitialFileName(again.getFileName().toString());
                });
    }

    private static FileChooser chooser(String title, Optional<Path> near) {
        return chooser(
                Words.text(title), new FileChooser.ExtensionFilter(Words.text("file.workflows"), WORKFLOWS), near);
    }

    private static FileChooser exporter(String ending, Optional<Path> near) {
        String form = ending.toUpperCase(Locale.ROOT);
        String files = form + " (*." + ending + ")";
        return chooser(
                Words.text("file.export-title", form), new FileChooser.ExtensionFilter(files, "*." + ending), near);
    }

    private static FileChooser chooser(String title, FileChooser.ExtensionFilter files, Optional<Path> near) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(files, new FileChooser.ExtensionFilter(Words.text("file.all-files"), "*"));
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
