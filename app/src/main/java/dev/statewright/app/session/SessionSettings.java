package dev.statewright.app.session;

import dev.statewright.app.words.Words;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.edit.UneditablePlace;
import dev.statewright.model.settings.SettingsPlace;
import dev.statewright.model.settings.WorkflowSetting;
import dev.statewright.model.syntax.SyntaxTree;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What a session's workflow is deployed with: its type, what it logs, whether it is traced. It is written where the workflow is deployed; in
 * the document itself, by a command, where the definition stands in the same file.
 */
public final class SessionSettings {

    private final DocumentSession session;
    private final ReadOnlyObjectWrapper<Map<WorkflowSetting, String>> values =
            new ReadOnlyObjectWrapper<>(this, "values", Map.of());
    private Optional<SettingsPlace> place = Optional.empty();

    SessionSettings(DocumentSession session) {
        this.session = session;
        session.fileProperty().subscribe(_ -> find());
        session.documentProperty().subscribe(_ -> {
            if (isInDocument()) {
                read();
            }
        });
    }

    /** The settings; none while the document has no file, since there is nowhere to keep them then. */
    public ReadOnlyObjectProperty<Map<WorkflowSetting, String>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /** Where they are written; absent while the document has no file. */
    public Optional<SettingsPlace> place() {
        return place;
    }

    public boolean isExpress() {
        return "EXPRESS".equals(values.get().get(WorkflowSetting.TYPE));
    }

    /** @return what went wrong, as a sentence; then nothing has changed */
    public Optional<String> set(WorkflowSetting setting, String value) {
        if (place.isEmpty()) {
            return Optional.of(Words.text("inspector.settings-unsaved"));
        }
        try {
            if (isInDocument()) {
                SyntaxTree tree = session.document().tree().whole();
                return session.attempt(new ReplaceText(place.get().set(tree, setting, value)));
            }
            place.get().write(setting, value);
            read();
            return Optional.empty();
        } catch (UnwritableFile | UnreadableFile | UneditablePlace refused) {
            return Optional.of(refused.getMessage());
        } catch (IOException | IllegalArgumentException refused) {
            return Optional.of(
                    Words.text("inspector.settings-not-written", place.get().file(), refused.getMessage()));
        }
    }

    private boolean isInDocument() {
        return session.document().tree().embedding().isPresent()
                && place.filter(there -> session.file()
                                .filter(file ->
                                        file.toAbsolutePath().normalize().equals(there.file()))
                                .isPresent())
                        .isPresent();
    }

    private void find() {
        place = session.file()
                .map(file -> session.workspace()
                        .workflow(file, session.document())
                        .map(session.workspace()::settingsOf)
                        .orElseGet(() -> SettingsPlace.beside(file)));
        read();
    }

    private void read() {
        try {
            values.set(place.map(this::valuesOf).orElse(Map.of()));
        } catch (UnreadableFile broken) {
            // whoever opened the workspace was told; the usual holds
            values.set(Map.of());
        }
    }

    private Map<WorkflowSetting, String> valuesOf(SettingsPlace there) {
        SyntaxTree tree = isInDocument() ? session.document().tree().whole() : there.read();
        Map<WorkflowSetting, String> read = new EnumMap<>(WorkflowSetting.class);
        for (WorkflowSetting setting : WorkflowSetting.values()) {
            read.put(setting, there.value(tree, setting));
        }
        // what a template computes the workspace has computed when it was opened
        boolean computed = !WorkflowSetting.TYPES.contains(read.get(WorkflowSetting.TYPE));
        if (computed) {
            session.file()
                    .flatMap(file -> session.workspace().workflow(file, session.document()))
                    .ifPresent(entry -> read.put(WorkflowSetting.TYPE, entry.type()));
        }
        return Map.copyOf(read);
    }
}
