package dev.statewright.app.run.executions;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Formats;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The past executions; a double click or Enter shows one again. */
public final class ExecutionsPane extends VBox {

    private static final double STATUS = 115;
    private static final double STARTED = 215;
    private static final double DURATION = 110;
    private static final double ROOM_FOR_START = 700;
    private static final double ROOM_FOR_DURATION = 540;

    private static final double LINKS = 215;

    private final ExecutionsViewModel model;
    private final Consumer<ExecutionSummary> again;
    private final TableView<ExecutionSummary> table;

    /**
     * @param again starts a new execution with the input of a past one
     * @param openHistory given the files of a history to show
     * @param compare given one or two executions; one is compared with the run that is shown
     * @param exportable whether a run is shown
     */
    public ExecutionsPane(
            ExecutionsViewModel model,
            Consumer<ExecutionSummary> again,
            Consumer<List<Path>> openHistory,
            Consumer<List<ExecutionSummary>> compare,
            BooleanExpression exportable) {
        this.model = model;
        this.again = again;
        getStyleClass().addAll("run-pane", "executions-pane");
        FilteredList<ExecutionSummary> listed = new FilteredList<>(model.executions());
        // columns are sorted by a click on their heads
        SortedList<ExecutionSummary> sorted = new SortedList<>(listed);
        table = new TableView<>(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("run-executions");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getStyleClass().addAll("dense", "quiet-table");
        table.setAccessibleText(Words.text("run.tab-executions"));
        Label placeholder = new Label(Words.text("run.executions-none"));
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            ExecutionSummary selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                model.show(selected);
                event.consume();
            }
        });
        Label problem = new Label();
        problem.setId("run-executions-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("field-error");
        model.problemProperty().subscribe(sentence -> {
            problem.setText(sentence);
            problem.setVisible(!sentence.isEmpty());
            problem.setManaged(!sentence.isEmpty());
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Button open = new Button(Words.text("run.history-open"), new IconView(ActionIcons.HISTORY, 13));
        open.setId("run-history-open");
        open.getStyleClass().add("small-button");
        open.setTooltip(new Tooltip(Words.text("run.history-open-explained")));
        open.setOnAction(_ -> askForHistory(openHistory));
        Button side = new Button(Words.text("comparison.compare"), new IconView(ActionIcons.SPLIT, 13));
        side.setId("run-compare");
        side.getStyleClass().add("small-button");
        side.setTooltip(new Tooltip(Words.text("comparison.compare-explained")));
        ObservableList<ExecutionSummary> chosen = table.getSelectionModel().getSelectedItems();
        side.disableProperty().bind(Bindings.createBooleanBinding(() -> chosen.isEmpty() || chosen.size() > 2, chosen));
        side.setOnAction(_ -> compare.accept(List.copyOf(chosen)));
        Button export = new Button(Words.text("run.history-export"), new IconView(ActionIcons.EXPORT, 13));
        export.setId("run-history-export");
        export.getStyleClass().add("small-button");
        export.setTooltip(new Tooltip(Words.text("run.history-export-explained")));
        export.disableProperty().bind(exportable.not());
        export.setOnAction(_ -> askWhereTo());
        open.setMinWidth(USE_PREF_SIZE);
        FilterRow filter = new FilterRow(wanted -> {
            listed.setPredicate(wanted.equals(ExecutionFilter.ALL) ? null : wanted);
            placeholder.setText(Words.text(
                    wanted.equals(ExecutionFilter.ALL) ? "run.executions-none" : "run.executions-unmatched"));
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox head = new HBox(6, filter, new KeepingMenu(model, () -> listed));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, new FlowPane(8, 4, open, side, export), problem, table);
    }

    static String word(ExecutionStatus status) {
        return Words.text(
                "run.execution-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void askForHistory(Consumer<List<Path>> openHistory) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.text("run.history-open"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null && !chosen.isEmpty()) {
            openHistory.accept(chosen.stream().map(File::toPath).toList());
        }
    }

    private void askWhereTo() {
        model.exportName().ifPresent(name -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Words.text("run.history-export"));
            chooser.setInitialFileName(name);
            Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                    .map(File::toPath)
                    .ifPresent(model::export);
        });
    }

    private TableRow<ExecutionSummary> row() {
        TableRow<ExecutionSummary> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                model.show(row.getItem());
            }
        });
        return row;
    }

    /** In a narrow window what says least gives its room to the others. */
    private void fit(double width) {
        table.getColumns().get(2).setVisible(width > ROOM_FOR_START);
        table.getColumns().get(3).setVisible(width > ROOM_FOR_DURATION);
    }

    private void addColumns() {
        TableColumn<ExecutionSummary, ExecutionStatus> status =
                column("run.execution-status", 120, "plain", ExecutionSummary::status);
        status.setMinWidth(STATUS);
        status.setCellFactory(column -> new StatusCell());
        table.getColumns().add(status);
        table.getColumns().add(column("run.execution-name", 280, "plain", ExecutionSummary::name));
        TableColumn<ExecutionSummary, String> started =
                column("run.execution-started", STARTED, "number", summary -> Formats.dateTime(summary.start()));
        started.setMinWidth(STARTED);
        table.getColumns().add(started);
        TableColumn<ExecutionSummary, String> duration = column(
                "run.execution-duration",
                DURATION,
                "number",
                summary -> summary.stop()
                        .map(stop -> DurationText.of(Duration.between(summary.start(), stop)))
                        .orElse(""));
        duration.setMinWidth(DURATION);
        table.getColumns().add(duration);
        TableColumn<ExecutionSummary, ExecutionSummary> links =
                column("run.execution-links", LINKS, "plain", each -> each);
        links.setCellFactory(column -> new LinksCell());
        links.setMinWidth(LINKS);
        links.setSortable(false);
        table.getColumns().add(links);
    }

    private static <T> TableColumn<ExecutionSummary, T> column(
            String title, double width, String styleClass, Function<ExecutionSummary, T> value) {
        TableColumn<ExecutionSummary, T> column = new TableColumn<>(Words.text(title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setPrefWidth(width);
        column.getStyleClass().add(styleClass);
        column.setReorderable(false);
        return column;
    }

    /** The disc of the state that it would be, and the word. */
    private static final class StatusCell extends TableCell<ExecutionSummary, ExecutionStatus> {

        @Override
        protected void updateItem(ExecutionStatus status, boolean empty) {
            super.updateItem(status, empty);
            if (empty || status == null) {
                setGraphic(null);
                setText(null);
            } else {
                setGraphic(StatusView.disc(look(status)));
                setText(word(status));
            }
        }

        private static StateStatus look(ExecutionStatus status) {
            return switch (status) {
                case RUNNING -> StateStatus.IN_PROGRESS;
                case SUCCEEDED -> StateStatus.SUCCEEDED;
                case FAILED, TIMED_OUT -> StateStatus.FAILED;
                case ABORTED -> StateStatus.CANCELLED;
            };
        }
    }

    /** What can be done with a past execution. */
    private final class LinksCell extends TableCell<ExecutionSummary, ExecutionSummary> {

        private final HBox links =
                new HBox(4, link("run.execution-open", model::show), link("run.execution-again", again));

        private Button link(String key, Consumer<ExecutionSummary> action) {
            Button button = new Button(Words.text(key));
            button.getStyleClass().addAll("link-button", "cell-button");
            button.setOnAction(event -> {
                if (getItem() != null) {
                    action.accept(getItem());
                }
            });
            return button;
        }

        @Override
        protected void updateItem(ExecutionSummary summary, boolean empty) {
            super.updateItem(summary, empty);
            setGraphic(empty || summary == null ? null : links);
        }
    }
}
