package dev.statewright.app.palette;

import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left side of the window: what can be put into the workflow, and what the workspace holds. */
public final class PalettePane extends VBox {

    private final DocumentSession session;
    private final PaletteDrag drag;
    private final PaletteViewModel model = new PaletteViewModel();
    private final TextField search = new TextField();
    private final VBox items = new VBox();

    /** @param open called with the workflow of the workspace that the user wants to see */
    public PalettePane(DocumentSession session, Workbench workbench, PaletteDrag drag, Consumer<WorkflowEntry> open) {
        this.session = session;
        this.drag = drag;
        getStyleClass().add("palette");
        items.getStyleClass().add("palette-items");
        ScrollPane scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(120);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(searchBox(), tabs(), scroll);
        if (!WorkspaceEntry.of(session.workspace()).isEmpty()) {
            Label heading = new Label(Words.text("palette.workspace"));
            heading.getStyleClass().add("section-heading");
            VBox workspace = new VBox(heading, new WorkspaceTree(session, workbench, open));
            workspace.getStyleClass().add("workspace");
            workspace.setMinHeight(Region.USE_PREF_SIZE);
            workspace.setMaxHeight(230);
            getChildren().add(workspace);
        }
        model.groupsProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    public void close() {
        items.getChildren().clear();
    }

    private Node searchBox() {
        search.setId("palette-search");
        search.setPromptText(Words.text("palette.search"));
        search.setAccessibleText(Words.text("palette.search"));
        model.queryProperty().bind(search.textProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            } else if (event.getCode() == KeyCode.ENTER) {
                rows().stream().findFirst().ifPresent(row -> insert(row.item()));
            }
        });
        Label key = new Label("/");
        key.getStyleClass().add("key-hint");
        key.setMouseTransparent(true);
        key.visibleProperty().bind(search.textProperty().isEmpty());
        StackPane box = new StackPane(search, key);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        box.getStyleClass().add("search-box");
        return box;
    }

    private Node tabs() {
        List<PanelTab> tabs = List.of(tab(PaletteViewModel.ACTIONS), tab(PaletteViewModel.FLOW));
        return new TabStrip(tabs, model.tabProperty(), false);
    }

    private static PanelTab tab(String id) {
        return new PanelTab(id, new ReadOnlyStringWrapper(Words.text("palette.tab-" + id)), new Region());
    }

    private void show(List<PaletteGroup> groups) {
        items.getChildren().clear();
        for (PaletteGroup group : groups) {
            Label heading = new Label(group.title());
            heading.getStyleClass().add("section-heading");
            items.getChildren().add(heading);
            group.items().forEach(item -> items.getChildren().add(new PaletteRow(item, drag, () -> insert(item))));
            if (group.items().isEmpty()) {
                Label nothing = new Label(Words.text("palette.nothing", search.getText()));
                nothing.setWrapText(true);
                nothing.getStyleClass().addAll("muted", "palette-nothing");
                items.getChildren().add(nothing);
            }
        }
    }

    private void insert(PaletteItem item) {
        session.execute(InsertionPoint.of(session.document().machine(), session.selection())
                .toCommand(item.template()));
    }

    private List<PaletteRow> rows() {
        return items.getChildren().stream()
                .filter(PaletteRow.class::isInstance)
                .map(PaletteRow.class::cast)
                .toList();
    }

    /** Up and down go from row to row, from the search field on. */
    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        Node focused = getScene().getFocusOwner();
        if (step == 0 || !(focused instanceof PaletteRow || focused == search)) {
            return;
        }
        List<PaletteRow> rows = rows();
        int next = rows.indexOf(focused) + step;
        if (next >= 0 && next < rows.size()) {
            rows.get(next).requestFocus();
        } else if (next < 0) {
            focusSearch();
        }
        event.consume();
    }
}
