package dev.statewright.app.run.events;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.words.Formats;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.table.TableRowExpanderColumn;

/** The history of a run as a table; a row unfolds to its event's JSON. Only rows in view have nodes, however many events there are. */
public final class EventsPane extends VBox {

    private static final int MOST_LINES = 16;
    private static final int TIME = 5;
    private static final int RESOURCE = 6;
    private static final double ROOM_FOR_TIME = 620;
    private static final double ROOM_FOR_RESOURCE = 760;

    private final FilteredList<EventRow> shown;
    private final TableView<EventRow> table = new TableView<>();
    private final TextField filter = new TextField();
    private final Label placeholder = new Label(Words.text("run.events-none"));
    private final TableRowExpanderColumn<EventRow> expander =
            new TableRowExpanderColumn<>(param -> json(param.getValue()));

    /**
     * What can be done with an event.
     *
     * @param id key of its text
     * @param enabled whether it can be done now
     */
    public record RowAction(String id, ObservableBooleanValue enabled, Consumer<EventRow> handler) {}

    /**
     * @param events those of the run, growing
     * @param chosen told of the event that the user selects
     * @param menu of an event
     */
    public EventsPane(ObservableList<EventRow> events, Consumer<EventRow> chosen, List<RowAction> menu) {
        shown = new FilteredList<>(events);
        getStyleClass().addAll("run-pane", "events-pane");
        filter.setId("run-events-filter");
        filter.setPromptText(Words.text("run.events-filter"));
        filter.setAccessibleText(Words.text("run.events-filter"));
        filter.textProperty().subscribe(this::filter);
        table.setId("run-events");
        table.setAccessibleText(Words.text("run.events-explained"));
        table.getStyleClass().addAll("dense", "quiet-table");
        table.setPlaceholder(placeholder);
        table.setItems(shown);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
        table.setContextMenu(new ContextMenu(menu.stream().map(this::item).toArray(MenuItem[]::new)));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(chosen));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                unfoldSelected();
                event.consume();
            }
        });
        shown.addListener((ListChangeListener<EventRow>) change -> followTheLast());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(filter, table);
    }

    private MenuItem item(RowAction action) {
        MenuItem item = new MenuItem(Words.text(action.id()));
        item.setId(action.id());
        item.disableProperty()
                .bind(Bindings.not(action.enabled())
                        .or(table.getSelectionModel().selectedItemProperty().isNull()));
        item.setOnAction(_ ->
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(action.handler()));
        return item;
    }

    /** Selects an event and brings it into view. */
    public void reveal(long id) {
        for (EventRow row : shown) {
            if (row.id() == id) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
                return;
            }
        }
    }

    /** The newest event stays in view while the user looks at none in particular. */
    private void followTheLast() {
        if (table.getSelectionModel().isEmpty() && filter.getText().isBlank() && !shown.isEmpty()) {
            // only after the table has taken the new rows in
            Platform.runLater(() -> table.scrollTo(shown.size() - 1));
        }
    }

    /** In a narrow window what says least gives its room to the others. */
    private void fit(double width) {
        table.getColumns().get(TIME).setVisible(width > ROOM_FOR_TIME);
        table.getColumns().get(RESOURCE).setVisible(width > ROOM_FOR_RESOURCE);
    }

    private void addColumns() {
        expander.setCellFactory(column -> new UnfoldCell(expander));
        expander.setMinWidth(30);
        expander.setMaxWidth(30);
        table.getColumns().add(expander);
        table.getColumns().add(fixed(column("run.event-id", 64, "number", EventRow::id)));
        table.getColumns().add(column("run.event-type", 220, "plain", EventRow::type));
        table.getColumns().add(column("run.event-step", 180, "plain", EventRow::step));
        table.getColumns().add(fixed(column("run.event-elapsed", 90, "number", EventRow::elapsedMillis)));
        table.getColumns()
                .add(fixed(column(
                        "run.event-time",
                        120,
                        "number",
                        row -> Formats.clock(row.event().timestamp()))));
        table.getColumns().add(column("run.event-resource", 200, "resource", EventRow::resource));
    }

    private static <T> TableColumn<EventRow, T> column(
            String title, double width, String styleClass, Function<EventRow, T> value) {
        TableColumn<EventRow, T> column = new TableColumn<>(Words.text(title));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setPrefWidth(width);
        column.getStyleClass().add(styleClass);
        column.setReorderable(false);
        return column;
    }

    private static <T> TableColumn<EventRow, T> fixed(TableColumn<EventRow, T> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private void filter(String typed) {
        // a view at the end of a long list would look for rows that the filter has taken away
        table.scrollTo(0);
        shown.setPredicate(typed.isBlank() ? null : new EventFilter(typed));
        placeholder.setText(Words.text(typed.isBlank() ? "run.events-none" : "run.events-unmatched"));
    }

    private void unfoldSelected() {
        int index = table.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            expander.toggleExpanded(index);
        }
    }

    private static Node json(EventRow row) {
        JsonEditor json = new JsonEditor(row.type());
        json.setEditable(false);
        json.setLines(3, MOST_LINES);
        json.setText(Json.writeIndented(row.event().toJson()));
        json.getStyleClass().add("event-json");
        return json;
    }
}
