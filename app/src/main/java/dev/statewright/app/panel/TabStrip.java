package dev.statewright.app.panel;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** A row of tab heads with a line under the chosen one; what they show is somebody else's business. */
public final class TabStrip extends HBox {

    private final StringProperty chosen;
    private final boolean canCloseAll;
    private Subscription following = Subscription.EMPTY;

    /**
     * @param chosen id of the chosen tab; an id that is not among the tabs means none
     * @param canCloseAll whether a click on the chosen tab takes the choice back
     */
    public TabStrip(List<PanelTab> tabs, StringProperty chosen, boolean canCloseAll) {
        this.chosen = chosen;
        this.canCloseAll = canCloseAll;
        getStyleClass().add("tab-strip");
        setAlignment(Pos.BOTTOM_LEFT);
        tabs.forEach(tab -> getChildren().add(head(tab)));
        following = following.and(chosen.subscribe(id -> getChildren()
                .forEach(node ->
                        ((ToggleButton) node).setSelected(node.getUserData().equals(id)))));
    }

    /** Lets go of the tabs' titles and of the choice. */
    public void close() {
        following.unsubscribe();
    }

    private ToggleButton head(PanelTab tab) {
        ToggleButton head = new ToggleButton();
        head.setId("tab-" + tab.id());
        head.setUserData(tab.id());
        head.getStyleClass().add("tab-head");
        head.setMinWidth(USE_PREF_SIZE);
        head.setOnAction(event -> {
            chosen.set(canCloseAll && !head.isSelected() ? "" : tab.id());
            head.setSelected(chosen.get().equals(tab.id()));
        });
        following = Subscription.combine(
                following, tab.title().subscribe(head::setText), tab.available().subscribe(seen -> {
                    head.setVisible(seen);
                    head.setManaged(seen);
                }));
        return head;
    }
}
