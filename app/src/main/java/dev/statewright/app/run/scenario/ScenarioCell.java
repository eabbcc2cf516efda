package dev.statewright.app.run.scenario;

import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Words;
import dev.statewright.model.run.StateStatus;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line of the list of scenarios: how it came out, its name, and how long it took or that it failed. */
final class ScenarioCell extends ListCell<ScenarioEntry> {

    private static final double ROOM_AROUND = 40;

    @Override
    protected void updateItem(ScenarioEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label name = new Label(entry.scenario().name());
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label took = new Label(
                entry.result().map(result -> DurationText.of(result.took())).orElse(""));
        took.getStyleClass().add("muted");
        took.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, StatusView.disc(entry.status()), name, space, took);
        row.getStyleClass().add("scenario-row");
        row.maxWidthProperty().bind(getListView().widthProperty().subtract(ROOM_AROUND));
        row.prefWidthProperty().bind(row.maxWidthProperty());
        setGraphic(row);
        setAccessibleText(entry.scenario().name() + ", " + word(entry.status()));
    }

    static String word(StateStatus status) {
        return switch (status) {
            case SUCCEEDED -> Words.text("scenarios.passed");
            case FAILED -> Words.text("scenarios.failed");
            case IN_PROGRESS -> Words.text("scenarios.running");
            case NOT_STARTED, CAUGHT, CANCELLED -> Words.text("scenarios.not-run");
        };
    }
}
