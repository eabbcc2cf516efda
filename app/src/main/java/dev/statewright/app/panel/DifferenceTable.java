package dev.statewright.app.panel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.scenario.JsonDifference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The places at which two JSON values differ, with what each has there. */
public final class DifferenceTable extends TableView<JsonDifference> {

    private static final double PLACE = 125;
    /** A longer value is cut in its cell; the tooltip has this much of it. */
    private static final int LONGEST = 2_000;

    /**
     * @param first what the first value is called
     * @param second what the second one is called
     */
    public DifferenceTable(String id, String first, String second) {
        setId(id);
        getStyleClass().addAll("dense", "quiet-table");
        setAccessibleText(Words.text("scenarios.differences"));
        setPlaceholder(new Label(Words.text("scenarios.no-differences")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setMinWidth(0);
        TableColumn<JsonDifference, String> place = column(Words.text("scenarios.place"), JsonDifference::path);
        place.setPrefWidth(PLACE);
        getColumns().add(place);
        getColumns().add(column(first, each -> text(each.expected())));
        getColumns().add(column(second, each -> text(each.actual())));
    }

    public void show(List<JsonDifference> differences) {
        getItems().setAll(differences);
    }

    private static String text(Optional<JsonNode> value) {
        return value.map(Json::write).orElseGet(() -> Words.text("scenarios.missing"));
    }

    private static TableColumn<JsonDifference, String> column(String title, Function<JsonDifference, String> value) {
        TableColumn<JsonDifference, String> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setTooltip(
                        empty || text == null || text.isEmpty()
                                ? null
                                : new Tooltip(text.substring(0, Math.min(text.length(), LONGEST))));
            }
        });
        column.getStyleClass().add("number");
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
