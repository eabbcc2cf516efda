package dev.statewright.app.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The user's preferences in {@code preferences.json} of a folder. Read when made, written at every change; where the folder cannot
 * be written they last as long as the studio runs.
 */
public final class PreferenceStore {

    private final Path folder;
    private final ReadOnlyObjectWrapper<Preferences> preferences;

    /** @param folder made with the first change */
    public PreferenceStore(Path folder) {
        this.folder = folder;
        this.preferences = new ReadOnlyObjectWrapper<>(this, "preferences", load());
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    public Preferences get() {
        return preferences.get();
    }

    /** The folder itself, for other things of the user. */
    public Path folder() {
        return folder;
    }

    public void change(UnaryOperator<Preferences> change) {
        Preferences next = change.apply(preferences.get());
        if (!next.equals(preferences.get())) {
            preferences.set(next);
            write(next);
        }
    }

    private Path file() {
        return folder.resolve("preferences.json");
    }

    private Preferences load() {
        try {
            return PreferencesJson.read(Files.readString(file()));
        } catch (IOException noneYetOrUnreadable) {
            return Preferences.DEFAULT;
        }
    }

    private void write(Preferences next) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "preferences", ".tmp");
            Files.writeString(written, PreferencesJson.write(next));
            Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException readOnlyHome) {
            // Nothing is lost but a convenience; a message at every change would only be in the way.
            System.getLogger(PreferenceStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "Preferences stay unsaved", readOnlyHome);
        }
    }
}
