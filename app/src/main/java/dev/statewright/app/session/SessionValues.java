package dev.statewright.app.session;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.Environments;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.environment.UnreadableEnvironments;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What a document's {@code ${Names}} stand for: the tables of its folder, and the environment that is chosen. */
public final class SessionValues {

    private final Path opened;
    private final ReadOnlyObjectWrapper<Environments> environments = new ReadOnlyObjectWrapper<>(this, "environments");
    private final ObjectProperty<Optional<String>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private Optional<String> trouble = Optional.empty();

    SessionValues(Path opened) {
        this.opened = opened;
        try {
            environments.set(Environments.of(opened));
        } catch (UnreadableEnvironments unreadable) {
            trouble = Optional.of(unreadable.getMessage());
            environments.set(new Environments(opened.resolveSibling(".statewright.yaml"), List.of()));
        }
        chosen.set(environments.get().usual());
    }

    /** Why the tables could not be read when the document was opened; empty where they could. */
    public Optional<String> trouble() {
        return trouble;
    }

    public ReadOnlyObjectProperty<Environments> environmentsProperty() {
        return environments.getReadOnlyProperty();
    }

    public Environments environments() {
        return environments.get();
    }

    /** Takes tables that were changed. */
    public void changeTo(Environments changed) {
        environments.set(changed);
        boolean gone = chosen.get().filter(changed.names()::contains).isEmpty();
        if (gone) {
            chosen.set(changed.usual());
        }
    }

    /** The environment whose values count; empty while there is none. */
    public ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /**
     * A document as it is deployed: with its template's values, and those of an environment before them.
     *
     * @param file where the document lies; it names the workflow's entry in the template
     */
    public static Resolution resolution(
            AslDocument document, Workspace workspace, Optional<Path> file, Map<String, String> values) {
        Optional<WorkflowEntry> entry = file.flatMap(path -> workspace.workflow(path, document));
        Map<String, String> known =
                new HashMap<>(entry.map(WorkflowEntry::substitutions).orElse(Map.of()));
        known.putAll(values);
        return Resolution.of(document, known);
    }

    /** The values of the chosen environment. */
    public Map<String, String> values() {
        return chosen.get().map(name -> environments.get().values(name, opened)).orElse(Map.of());
    }
}
