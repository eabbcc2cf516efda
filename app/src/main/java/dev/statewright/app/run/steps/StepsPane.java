package dev.statewright.app.run.steps;

import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Words;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.inspect.StepRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line for each visit of a state: how it ended, when it began, how long it took, how often it was tried. */
public final class StepsPane extends VBox {

    private static final int TYPE = 2;
    private static final int ATTEMPTS = 5;
    private static final int RESOURCE = 6;

    /** Below these widths a column would cut off those that say more. */
    private static final double ROOM_FOR_RESOURCE = 760;

    private static final double ROOM_FOR_TYPE_AND_ATTEMPTS = 600;

    /** Holds a status, a time and each heading. */
    private static final double LEAST = 95;

    private final ObservableValue<Optional<ShownRun>> run;
    private final ObservableList<StepRecord> records = FXCollections.observableArrayList();
    private final TableView<StepRecord> table = new TableView<>(records);

    /**
     * @param chosen told of the visit that the user selects
     * @param menu what can be done with a visit
     */
    public StepsPane(
            ObservableValue<Optional<ShownRun>> run,
            ObservableValue<List<StepRecord>> steps,
            Consumer<StepRecord> chosen,
            Function<StepRecord, List<MenuItem>> menu) {
        this.run = run;
        getStyleClass().addAll("run-pane", "steps-pane");
        table.setId("run-steps");
        table.getStyleClass().addAll("dense", "quiet-table");
        table.setAccessibleText(Words.text("run.tab-steps"));
        table.setPlaceholder(new Label(Words.text("run.steps-none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
        steps.subscribe(_ -> showIfSeen(steps));
        sceneProperty().subscribe(_ -> showIfSeen(steps));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(record -> Optional.ofNullable(record).ifPresent(chosen));
        ContextMenu visit = new ContextMenu();
        // a menu without items never shows
        visit.getItems().add(new MenuItem());
        visit.setOnShowing(_ -> visit.getItems()
                .setAll(Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                        .map(menu)
                        .orElse(List.of())));
        table.setContextMenu(visit);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
    }

    /** A long run changes thousands of lines in a moment: nobody pays for those that are not looked at. */
    private void showIfSeen(ObservableValue<List<StepRecord>> steps) {
        if (getScene() != null) {
            show(steps.getValue());
        }
    }

    /** Records change while a run goes on: only lines that differ are replaced, so that selection and scroll stay. */
    private void show(List<StepRecord> steps) {
        if (steps.size() < records.size()) {
            records.setAll(steps);
            return;
        }
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i) != steps.get(i)) {
                records.set(i, steps.get(i));
            }
        }
        records.addAll(steps.subList(records.size(), steps.size()));
    }

    private void fit(double width) {
        table.getColumns().get(TYPE).setVisible(width > ROOM_FOR_TYPE_AND_ATTEMPTS);
        table.getColumns().get(ATTEMPTS).setVisible(width > ROOM_FOR_TYPE_AND_ATTEMPTS);
        table.getColumns().get(RESOURCE).setVisible(width > ROOM_FOR_RESOURCE);
    }

    private void addColumns() {
        TableColumn<StepRecord, StateStatus> status = column("run.step-status", 135, "plain", StepRecord::status);
        status.setMinWidth(110);
        status.setCellFactory(column -> new StatusCell());
        table.getColumns().add(status);
        table.getColumns().add(column("run.step-name", 220, "plain", StepsPane::name));
        table.getColumns()
                .add(column(
                        "run.step-type", 90, "quiet", record -> record.type().word()));
        table.getColumns().add(column("run.step-started", 110, "number", this::startedAfter));
        table.getColumns()
                .add(column(
                        "run.step-duration",
                        100,
                        "number",
                        record -> record.duration().map(DurationText::of).orElse("")));
        table.getColumns()
                .add(column(
                        "run.step-attempts",
                        80,
                        "number",
                        record -> record.attempts() > 1 ? Integer.toString(record.attempts()) : ""));
        table.getColumns()
                .add(column(
                        "run.step-resource",
                        220,
                        "resource",
                        record -> record.resource().orElse("")));
    }

    private static <T> TableColumn<StepRecord, T> column(
            String title, double width, String styleClass, Function<StepRecord, T> value) {
        TableColumn<StepRecord, T> column = new TableColumn<>(Words.text(title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.getStyleClass().add(styleClass);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    private static String name(StepRecord record) {
        OptionalInt iteration = record.iteration();
        return iteration.isPresent() ? record.name() + "  #" + iteration.getAsInt() : record.name();
    }

    private String startedAfter(StepRecord record) {
        return run.getValue()
                .map(shown -> DurationText.of(Duration.between(shown.started(), record.start())))
                .orElse("");
    }

    /** The disc with its sign, and the word. */
    private static final class StatusCell extends TableCell<StepRecord, StateStatus> {

        @Override
        protected void updateItem(StateStatus status, boolean empty) {
            super.updateItem(status, empty);
            if (empty || status == null) {
                setGraphic(null);
                setText(null);
            } else {
                setGraphic(StatusView.disc(status));
                setText(StatusView.text(status));
            }
        }
    }
}
