package dev.statewright.app.cloud.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A table's items, with the chosen one as DynamoDB's JSON beside them. */
public final class TablePane implements ResourceViewer {

    private static final double COLUMN = 150;

    private final TableViewModel model;
    private final TableView<ObjectNode> items = Controls.table("items");
    private final Label count = Controls.muted("");
    private final Button delete = Controls.icon("item-delete", ActionIcons.DELETE, this::delete);
    private final JsonSide side;
    private final HBox content;
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
        HBox.setHgrow(list, Priority.ALWAYS);
        content = new HBox(10, list);
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
        model.open();
    }

    private HBox head() {
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
        return Controls.row(
                partition,
                sort,
                Controls.icon("query", ActionIcons.SEARCH, model::reload),
                filter,
                Controls.space(),
                count,
                more,
                Controls.button("item-new", ActionIcons.PLUS, () -> edit(Optional.empty(), model.newItem())));
    }

    private void columns(List<String> names) {
        items.getColumns()
                .setAll(names.stream()
                        .map(name -> Controls.<ObjectNode>text(
                                name,
                                COLUMN,
                                model.keys().contains(name) ? "plain" : "quiet",
                                item -> AttributeText.of(item.path(name))))
                        .toList());
    }

    /** Opens the side with an item; closes it where there is no text. */
    private void edit(Optional<ObjectNode> item, String text) {
        edited = item;
        delete.setDisable(item.isEmpty());
        side.setText(text);
        content.getChildren().remove(side);
        if (text.isEmpty()) {
            items.getSelectionModel().clearSelection();
        } else {
            content.getChildren().add(side);
        }
    }

    private void save() {
        model.save(side.text(), item -> {
            edited = Optional.of(item);
            delete.setDisable(false);
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
        boolean atRest = side.getParent() == null && items.getSelectionModel().isEmpty();
        if (atRest
                && model.items().size() <= TableViewModel.PAGE
                && !model.keys().isEmpty()) {
            model.reload();
        }
    }
}
