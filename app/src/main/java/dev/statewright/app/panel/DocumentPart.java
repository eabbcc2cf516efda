package dev.statewright.app.panel;

import dev.statewright.app.action.Action;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What a feature adds to the window for one open document. It lives as long as the document is open. */
public interface DocumentPart {

    /** Tabs of the panel under the canvas, from left to right. */
    default List<PanelTab> bottomTabs() {
        return List.of();
    }

    /** Tabs of the inspector, before those that edit the state. */
    default List<PanelTab> inspectorTabs() {
        return List.of();
    }

    /** Controls at the right end of the top bar, the most important one last. */
    default List<Node> topBarControls() {
        return List.of();
    }

    /** Slim bars over the workflow; each is seen while it has something to say. */
    default List<Node> bars() {
        return List.of();
    }

    /** Its actions, whose keys then work in the window. */
    default List<Action> actions() {
        return List.of();
    }

    /** What stands in the canvas' place while it is there, the drawing of another workflow for instance. */
    default ObservableValue<Optional<Node>> inPlaceOfCanvas() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /**
     * What the workspace holds, for the side of the window, where this feature has a view of it.
     *
     * @param open opens another workflow
     */
    default Optional<Region> workspaceTree(Consumer<WorkflowEntry> open) {
        return Optional.empty();
    }

    /** A view of a function's code, where this feature has one. */
    default Optional<Node> editorOf(FunctionEntry function) {
        return Optional.empty();
    }

    /** Whether it shows a run that would be lost with it. */
    default boolean showsARun() {
        return false;
    }

    /** Called when another document takes the window. */
    default void close() {}
}
