package dev.statewright.app.run.step;

import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.past.MapIterations;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The iterations of a visit of a Map state, failed ones first. A choice looks into one. */
final class StepIterations extends ListView<MapIterations.Iteration> {

    StepIterations(Consumer<MapIterations.Iteration> chosen) {
        setId("step-iterations");
        getStyleClass().addAll("dense", "quiet-list");
        setAccessibleText(Words.text("run.step-tab-iterations"));
        setPlaceholder(new Label(Words.text("run.iterations-none")));
        setCellFactory(_ -> new IterationCell());
        getSelectionModel().selectedItemProperty().subscribe(iteration -> {
            if (iteration != null) {
                chosen.accept(iteration);
            }
        });
    }

    void show(List<MapIterations.Iteration> iterations) {
        if (!getItems().equals(iterations)) {
            getItems().setAll(iterations);
        }
    }

    private static final class IterationCell extends ListCell<MapIterations.Iteration> {

        private final Label index = new Label();
        private final Label length = new Label();
        private final HBox row;

        IterationCell() {
            index.setGraphicTextGap(7);
            length.getStyleClass().add("muted");
            length.setMinWidth(USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(8, index, space, length);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(MapIterations.Iteration iteration, boolean empty) {
            super.updateItem(iteration, empty);
            if (empty || iteration == null) {
                setGraphic(null);
                return;
            }
            index.setText("#" + iteration.index() + "  " + StatusView.text(iteration.status()));
            index.setGraphic(StatusView.disc(iteration.status()));
            length.setText(iteration
                    .ended()
                    .map(end -> DurationText.of(Duration.between(iteration.start(), end)))
                    .orElse(""));
            setGraphic(row);
        }
    }
}
