package dev.statewright.app.panel;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * A tab that a feature adds to the bottom panel or to the inspector.
 *
 * @param id unique in its panel, {@code run.events}
 * @param title what stands on it; may change ("Events 11")
 * @param content filled by the feature, which follows the session by itself
 * @param available whether the tab is to be seen now
 * @param group what it stands together with
 */
public record PanelTab(
        String id, ObservableValue<String> title, Node content, ObservableBooleanValue available, TabGroup group) {

    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

    public PanelTab(String id, ObservableValue<String> title, Node content) {
        this(id, title, content, ALWAYS);
    }

    public PanelTab(String id, ObservableValue<String> title, Node content, ObservableBooleanValue available) {
        this(id, title, content, available, TabGroup.WORKFLOW);
    }

    public PanelTab in(TabGroup wanted) {
        return new PanelTab(id, title, content, available, wanted);
    }
}
