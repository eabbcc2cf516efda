package dev.statewright.app.studio;

import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.session.Workbench;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The panel under the canvas: a strip of tabs until one of them is opened; a click on the open tab closes it again. */
final class BottomPanel extends VBox {

    private static final double LEAST = 120;
    private static final double AT_FIRST = 232;

    private final StackPane content = new StackPane();
    private final Region grip = new Region();
    private final List<PanelTab> tabs;
    private final TabStrip strip;
    private final Subscription following;

    BottomPanel(List<PanelTab> tabs, Workbench workbench) {
        // a stable sort: the tabs of a group keep the order in which the features stand
        this.tabs = tabs.stream().sorted(Comparator.comparing(PanelTab::group)).toList();
        getStyleClass().add("bottom-panel");
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.V_RESIZE);
        grip.setOnMouseDragged(
                event -> resizeTo(localToScreen(getLayoutBounds()).getMaxY() - event.getScreenY()));
        content.setMinHeight(0);
        content.setPrefHeight(AT_FIRST);
        strip = new TabStrip(this.tabs, workbench.bottomTabProperty(), true);
        BorderPane head = new BorderPane(strip);
        head.getStyleClass().add("panel-head");
        getChildren().addAll(grip, head, content);
        setVisible(!tabs.isEmpty());
        setManaged(!tabs.isEmpty());
        following = workbench.bottomTabProperty().subscribe(this::open);
    }

    void close() {
        following.unsubscribe();
        strip.close();
    }

    private void open(String id) {
        List<PanelTab> found = tabs.stream().filter(tab -> tab.id().equals(id)).toList();
        content.getChildren().setAll(found.stream().map(PanelTab::content).toList());
        content.setManaged(!found.isEmpty());
        content.setVisible(!found.isEmpty());
        grip.setManaged(!found.isEmpty());
        grip.setVisible(!found.isEmpty());
    }

    private void resizeTo(double height) {
        double most = getParent().getLayoutBounds().getHeight() - LEAST;
        content.setPrefHeight(Math.clamp(height - content.getLayoutY(), LEAST, Math.max(LEAST, most)));
    }
}
