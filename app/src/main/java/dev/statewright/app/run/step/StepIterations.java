package dev.statewright.app.run.step;

import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.words.Words;
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

/** The iterations of a visit of a Map state, or the children of its Map Run, failed ones first. A choice looks into one. */
final class StepIterations extends ListView<MapPart> {

    private final Label none = new Label();

    StepIterations(Consumer<MapPart> chosen) {
        setId("step-iterations");
        getStyleClass().addAll("dense", "quiet-list");
        setAccessibleText(Words.text("run.step-tab-iterations"));
        none.setWrapText(true);
        setPlaceholder(none);
        setCellFactory(_ -> new IterationCell());
        getSelectionModel().selectedItemProperty().subscribe(iteration -> {
            if (iteration != null) {
                chosen.accept(iteration);
            }
        });
    }

    /** @param without what is said where there are none */
    void show(List<MapPart> iterations, String without) {
        none.setText(without);
        if (!getItems().equals(iterations)) {
            getItems().setAll(iterations);
        }
    }

    private static final class IterationCell extends ListCell<MapPart> {

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
        protected void updateItem(MapPart iteration, boolean empty) {
            super.updateItem(iteration, empty);
            if (empty || iteration == null) {
                setGraphic(null);
                return;
            }
            index.setText("#" + iteration.index() + "  " + StatusView.text(iteration.status()));
            index.setGraphic(StatusView.disc(iteration.status()));
            length.setText(iteration
                    .end()
                    .flatMap(end -> iteration.start().map(start -> DurationText.of(Duration.between(start, end))))
                    .orElse(""));
            setGraphic(row);
        }
    }
}
