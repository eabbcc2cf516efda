package dev.statewright.app.run.scenario;

import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Two paths beside one another; it opens at the line at which they part. */
final class PathTable extends TableView<PathRow> {

    private static final PseudoClass PARTED = PseudoClass.getPseudoClass("parted");
    /** So many lines are seen before the one at which the paths part. */
    private static final int BEFORE = 1;

    private Consumer<String> chosen = _ -> {};
    private boolean showing;
    /** The line that is to be seen first once the table knows its lines; -1 for none. */
    private int sought = -1;

    PathTable() {
        setId("scenario-path");
        getStyleClass().addAll("dense", "quiet-table", "path-table");
        setAccessibleText(Words.text("scenarios.path"));
        setPlaceholder(new Label(Words.text("scenarios.not-run-explained")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setMinWidth(0);
        getColumns().add(column("scenarios.expected", PathRow::expected));
        getColumns().add(column("scenarios.came", PathRow::actual));
        setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(PathRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(PARTED, !empty && row != null && row.parted());
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !showing) {
                row.actual().or(row::expected).ifPresent(chosen);
            }
        });
    }

    /** @param listener told of the state of a line that the user selects */
    void onChosen(Consumer<String> listener) {
        chosen = listener;
    }

    /** @param ran whether there is a path that was gone */
    void show(List<PathRow> rows, boolean ran) {
        showing = true;
        getItems().setAll(rows);
        getSelectionModel().clearSelection();
        int parting = PathRow.parting(rows);
        if (ran && parting >= 0 && rows.get(parting).parted()) {
            getSelectionModel().select(parting);
            sought = Math.max(0, parting - BEFORE);
        } else {
            sought = 0;
        }
        requestLayout();
        showing = false;
    }

    /** Before its lines are laid out a table scrolls among those that it had before. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (sought >= 0 && getHeight() > 0) {
            int line = sought;
            sought = -1;
            Platform.runLater(() -> scrollTo(line));
        }
    }

    private static TableColumn<PathRow, String> column(String key, Function<PathRow, Optional<String>> value) {
        TableColumn<PathRow, String> column = new TableColumn<>(Words.text(key));
        column.setCellValueFactory(features ->
                new ReadOnlyObjectWrapper<>(value.apply(features.getValue()).orElse("")));
        column.getStyleClass().add("plain");
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
