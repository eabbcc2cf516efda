package dev.statewright.app.session;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.renderer.theme.Appearance;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is shared by all parts of one studio window: the open document, the user's preferences, the notices. */
public final class Workbench {

    /** The tab with the selected state's data on their way from input to output. */
    public static final String DATA_FLOW = "data.flow";

    private final PreferenceStore preferences;
    private final ObservableValue<Appearance> appearance;
    private final DocumentServices services;
    private final Notices notices = new Notices();
    private final VisitedPlaces visited = new VisitedPlaces();
    private final ObjectProperty<DocumentSession> session = new SimpleObjectProperty<>(this, "session");
    private final ObservableList<DocumentSession> documents = FXCollections.observableArrayList();
    private final ObjectProperty<ViewMode> viewMode = new SimpleObjectProperty<>(this, "viewMode", ViewMode.DESIGN);
    private final ObjectProperty<Optional<FunctionEntry>> function =
            new SimpleObjectProperty<>(this, "function", Optional.empty());
    private final ObjectProperty<Optional<CloudResource>> resource =
            new SimpleObjectProperty<>(this, "resource", Optional.empty());
    private final StringProperty bottomTab = new SimpleStringProperty(this, "bottomTab", "");
    private final StringProperty inspectorTab = new SimpleStringProperty(this, "inspectorTab", "");

    /** @param appearance light or dark, as it is now */
    public Workbench(PreferenceStore preferences, ObservableValue<Appearance> appearance, DocumentServices services) {
        this.preferences = preferences;
        this.appearance = appearance;
        this.services = services;
    }

    public PreferenceStore preferences() {
        return preferences;
    }

    /** Light or dark, for those who paint by themselves. */
    public ObservableValue<Appearance> appearance() {
        return appearance;
    }

    public DocumentServices services() {
        return services;
    }

    public Notices notices() {
        return notices;
    }

    /** Where the user has been, in this workflow and others. */
    public VisitedPlaces visited() {
        return visited;
    }

    /** All open documents, as their tabs stand from left to right. */
    public ObservableList<DocumentSession> documents() {
        return documents;
    }

    /** The document in front; null while none is open. */
    public ObjectProperty<DocumentSession> sessionProperty() {
        return session;
    }

    public DocumentSession session() {
        return session.get();
    }

    /** Whether the picture, the text or both are shown. */
    public ObjectProperty<ViewMode> viewModeProperty() {
        return viewMode;
    }

    /** The function whose code takes the place of the canvas; empty while there is none. */
    public ObjectProperty<Optional<FunctionEntry>> functionProperty() {
        return function;
    }

    /** What of the workspace the panel of services shows; empty until something was chosen. */
    public ObjectProperty<Optional<CloudResource>> resourceProperty() {
        return resource;
    }

    /** Brings something of the workspace into sight, also where it was shown before. */
    public void show(CloudResource wanted) {
        resource.set(Optional.empty());
        resource.set(Optional.of(wanted));
    }

    /** Id of the tab that is open under the canvas; empty while the panel is a strip. */
    public StringProperty bottomTabProperty() {
        return bottomTab;
    }

    /** Id of the inspector's tab; an id that is not there now means the first. */
    public StringProperty inspectorTabProperty() {
        return inspectorTab;
    }
}
