package dev.statewright.app.run.function;

import dev.statewright.app.words.Words;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.function.FunctionSource;
import dev.statewright.runtime.function.UnreadableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The code of one function while it is edited: its files, the text of the one that is shown, whether it differs from what lies on the
 * disk. Files are small and local, so they are read and written at once.
 */
public final class FunctionEditorViewModel {

    private final FunctionEntry function;
    private final FunctionSource source;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Map<Path, String> saved = new HashMap<>();
    private final Map<Path, String> unsaved = new HashMap<>();

    public FunctionEditorViewModel(FunctionEntry function) {
        this.function = function;
        this.source = new FunctionSource(function);
        text.subscribe(this::compare);
        try {
            files.setAll(source.files().stream()
                    .filter(FunctionEditorViewModel::isText)
                    .toList());
        } catch (UnreadableSource e) {
            problem.set(e.getMessage());
            return;
        }
        if (Files.exists(source.handlerFile()) && !files.contains(source.handlerFile())) {
            files.addFirst(source.handlerFile());
        }
        open(source.handlerFile());
    }

    public FunctionEntry function() {
        return function;
    }

    /** The files of the code folder, absolute paths. */
    public ObservableList<Path> files() {
        return files;
    }

    /** The file that is shown; empty where none can be read. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Whether the text differs from the file. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** A sentence about a file that cannot be read or written, or was changed elsewhere; empty while all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether some file of the function holds changes that are not saved. */
    public boolean hasUnsaved() {
        return dirty.get() || !unsaved.isEmpty();
    }

    /** A file's name as a list shows it: below the code folder. */
    public String nameOf(Path path) {
        return path.startsWith(function.codeDir())
                ? function.codeDir().relativize(path).toString()
                : path.toString();
    }

    /** Shows another file; what was typed into the one before is kept. */
    public void open(Path wanted) {
        keep();
        try {
            String onDisk = source.read(wanted);
            saved.put(wanted, onDisk);
            file.set(Optional.of(wanted));
            problem.set("");
            text.set(unsaved.getOrDefault(wanted, onDisk));
            unsaved.remove(wanted);
            compare();
        } catch (UnreadableSource e) {
            problem.set(e.getMessage());
        }
    }

    /** Writes the file that is shown. The next call of the function runs the new code. */
    public void save() {
        file.get().ifPresent(target -> {
            try {
                source.save(target, text.get());
                saved.put(target, text.get());
                problem.set("");
                compare();
            } catch (UnreadableSource e) {
                problem.set(e.getMessage());
            }
        });
    }

    /** Writes what was typed into other files of the function as well, so that a run uses the code that is seen. */
    public void saveAll() {
        unsaved.forEach((path, typed) -> {
            try {
                source.save(path, typed);
            } catch (UnreadableSource e) {
                problem.set(e.getMessage());
            }
        });
        unsaved.clear();
        if (dirty.get()) {
            save();
        }
    }

    /** Takes over what another program wrote; where something was typed here as well, it only says so. To be called when the window comes to the front. */
    public void lookAtDisk() {
        file.get().filter(Files::exists).ifPresent(shown -> {
            try {
                String onDisk = source.read(shown);
                boolean changed = !onDisk.equals(saved.get(shown));
                boolean typed = dirty.get();
                saved.put(shown, onDisk);
                if (changed && typed) {
                    problem.set(Words.text("run.function-changed", nameOf(shown)));
                } else if (!typed) {
                    text.set(onDisk);
                }
                compare();
            } catch (UnreadableSource e) {
                problem.set(e.getMessage());
            }
        });
    }

    private void keep() {
        file.get().ifPresent(shown -> {
            if (dirty.get()) {
                unsaved.put(shown, text.get());
            }
        });
    }

    private void compare() {
        dirty.set(file.get().map(shown -> !text.get().equals(saved.get(shown))).orElse(false));
    }

    private static boolean isText(Path path) {
        String name = path.getFileName().toString();
        return List.of(".js", ".mjs", ".cjs", ".ts", ".json", ".py", ".txt", ".md", ".html", ".css", ".yaml", ".yml")
                .stream()
                .anyMatch(name::endsWith);
    }
}
