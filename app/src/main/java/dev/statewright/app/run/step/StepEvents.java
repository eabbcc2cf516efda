package dev.statewright.app.run.step;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The events of one visit: id, type and when. A click shows the event among all others. */
final class StepEvents extends ListView<EventRow> {

    StepEvents(LongConsumer reveal) {
        setId("step-events");
        getStyleClass().addAll("dense", "quiet-list");
        setAccessibleText(Words.text("run.step-tab-events"));
        setCellFactory(view -> new EventCell());
        setOnMouseClicked(event -> {
            EventRow row = getSelectionModel().getSelectedItem();
            if (row != null) {
                reveal.accept(row.id());
            }
        });
    }

    void show(List<EventRow> rows) {
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
        }
    }

    private static final class EventCell extends ListCell<EventRow> {

        private final Label id = new Label();
        private final Label type = new Label();
        private final Label elapsed = new Label();
        private final HBox row;

        EventCell() {
            id.getStyleClass().addAll("muted", "event-id");
            elapsed.getStyleClass().add("muted");
            elapsed.setMinWidth(USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(8, id, type, space, elapsed);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(EventRow event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                return;
            }
            id.setText(Long.toString(event.id()));
            type.setText(event.type());
            elapsed.setText(Words.text("run.duration-ms", Long.toString(event.elapsedMillis())));
            setGraphic(row);
        }
    }
}
