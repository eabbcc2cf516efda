package dev.statewright.app.cloud.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
import dev.statewright.app.cloud.viewer.ListWithSide;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A table's items, with the chosen one as DynamoDB's JSON beside them. */
public final class TablePane implements ResourceViewer {

    private static final double COLUMN = 150;
    private static final double WIDEST = 320;
    private static final double LETTER = 7.5;
    private static final double PADDING = 24;

    private final TableViewModel model;
    private final TableView<ObjectNode> items = Controls.table("items");
    private final Label count = Controls.muted("");
    private final Button delete = Controls.icon("item-delete", ActionIcons.DELETE, this::delete);
    private final JsonSide side;
    private final ListWithSide content;
    private Optional<ObjectNode> edited = Optional.empty();

    public TablePane(CloudCalls calls, String table) {
        model = new TableViewModel(calls, table);
        Button save = Controls.primary("item-save", ActionIcons.SAVE, this::save);
        Button close = Controls.icon("item-close", ActionIcons.CLOSE, () -> edit(Optional.empty(), ""));
        side = new JsonSide("item", save, delete, Controls.space(), close);
        Problem problem = new Problem();
        problem.setId("cloud-table-problem");
        model.problemProperty().subscribe(problem::tell);
        VBox list = Controls.column(head(), problem, items);
        content = new ListWithSide(list, side).showSide(false);
        model.columnsProperty().subscribe(this::columns);
        items.setItems(model.items());
        items.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                edit(Optional.of(item), JsonText.pretty(item));
            }
        });
        items.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                delete();
                event.consume();
            }
        });
        model.items().addListener((ListChangeListener<ObjectNode>) _ -> count.setText(model.count()));
        model.hasMoreProperty().subscribe(_ -> count.setText(model.count()));
        // nobody knows that there are none before the table was asked
        items.getPlaceholder().visibleProperty().bind(model.columnsProperty().map(names -> !names.isEmpty()));
        count.visibleProperty().bind(items.getPlaceholder().visibleProperty());
        model.open();
    }

    private FlowPane head() {
        TextField partition = Controls.field("query-partition", 130);
        TextField sort = Controls.field("query-sort", 120);
        TextField filter = Controls.field("items-filter", 130);
        partition.textProperty().bindBidirectional(model.partitionProperty());
        sort.textProperty().bindBidirectional(model.sortProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        partition.setOnAction(_ -> model.reload());
        sort.setOnAction(_ -> model.reload());
        sort.setVisible(false);
        sort.setManaged(false);
        model.columnsProperty().subscribe(_ -> {
            List<String> keys = model.keys();
            if (!keys.isEmpty()) {
                partition.setPromptText(Words.text("cloud.query-key", keys.getFirst()));
            }
            sort.setVisible(keys.size() > 1);
            sort.setManaged(keys.size() > 1);
            if (keys.size() > 1) {
                sort.setPromptText(Words.text("cloud.query-begins", keys.get(1)));
            }
        });
        Button more = Controls.button("items-load-more", ActionIcons.CHEVRON_DOWN, model::more);
        more.visibleProperty().bind(model.hasMoreProperty());
        more.managedProperty().bind(more.visibleProperty());
        return Controls.lines(
                partition,
                sort,
                Controls.icon("query", ActionIcons.SEARCH, model::reload),
                filter,
                Controls.button("item-new", ActionIcons.PLUS, this::begin),
                count,
                more);
    }

    private void columns(List<String> names) {
        items.getColumns()
                .setAll(names.stream()
                        .map(name -> Controls.<ObjectNode>text(
                                name,
                                width(name),
                                model.keys().contains(name) ? "plain" : "quiet",
                                item -> AttributeText.of(item.path(name))))
                        .toList());
    }

    /** Room for the longest text of the column, within reason. */
    private double width(String name) {
        int letters = model.items().stream()
                .mapToInt(item -> AttributeText.of(item.path(name)).length())
                .max()
                .orElse(0);
        return Math.clamp(letters * LETTER + PADDING, COLUMN, WIDEST);
    }

    /** Opens the side with an item; closes it where there is no text. */
    private void edit(Optional<ObjectNode> item, String text) {
        edited = item;
        delete.setDisable(item.isEmpty());
        side.setText(text);
        content.showSide(!text.isEmpty());
        if (text.isEmpty()) {
            items.getSelectionModel().clearSelection();
        }
    }

    private void begin() {
        items.getSelectionModel().clearSelection();
        edit(Optional.empty(), model.newItem());
        side.write();
    }

    private void save() {
        model.save(side.text(), item -> {
            edited = Optional.of(item);
            delete.setDisable(false);
            items.getSelectionModel().clearSelection();
            model.items().stream()
                    .filter(each -> model.isSame(each, item))
                    .findFirst()
                    .ifPresent(items.getSelectionModel()::select);
        });
    }

    private void delete() {
        edited.ifPresent(item -> {
            model.delete(item);
            edit(Optional.empty(), "");
        });
    }

    @Override
    public Region content() {
        return content;
    }

    /** What workflows and functions write is seen; what was paged through or is being edited stays as it is. */
    @Override
    public void tick() {
        boolean atRest = !content.isSideShown() && items.getSelectionModel().isEmpty();
        if (atRest
                && model.items().size() <= TableViewModel.PAGE
                && !model.keys().isEmpty()) {
            model.reload();
        }
    }
}
