package dev.statewright.app.palette;

import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The left side of the window: what can be put into the workflow, and what the workspace holds. */
public final class PalettePane extends VBox {

    private static final double LEAST_WORKSPACE_SHARE = 0.36;
    private static final double WORKSPACE_HEADING = 40;
    private static final double WORKSPACE_SHARE = 0.4;

    private final DocumentSession session;
    private final PaletteViewModel model;
    private final TextField search = new TextField();
    private final PaletteList items;
    private final TabStrip tabs;
    private final Subscription chosen;

    /** @param tree what the workspace holds, where there is something to say of it */
    public PalettePane(DocumentSession session, Workbench workbench, PaletteDrag drag, Optional<Region> tree) {
        this.session = session;
        this.model = new PaletteViewModel(
                workbench.preferences(),
                workbench.services().background(),
                workbench.services().ui());
        this.items = new PaletteList(model, drag, this::insert, this::focusSearch);
        this.tabs = tabs();
        getStyleClass().add("palette");
        items.setMinHeight(120);
        VBox.setVgrow(items, Priority.ALWAYS);
        ActionDetailView detail = new ActionDetailView();
        chosen = items.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> detail.show(
                        line instanceof PaletteLine.Entry(PaletteItem item, boolean _)
                                ? model.detail(item)
                                : Optional.empty()));
        getChildren().addAll(searchBox(), tabs, items, detail);
        tree.ifPresent(this::addWorkspace);
    }

    private void addWorkspace(Region tree) {
        Label heading = new Label(Words.text("palette.workspace"));
        heading.getStyleClass().add("section-heading");
        VBox workspace = new VBox(heading, tree);
        VBox.setVgrow(tree, Priority.ALWAYS);
        workspace.getStyleClass().add("workspace");
        // half of the side is the palette's
        workspace.maxHeightProperty().bind(heightProperty().multiply(WORKSPACE_SHARE));
        // and a low window leaves the tree some rows
        workspace
                .minHeightProperty()
                .bind(Bindings.min(
                        tree.prefHeightProperty().add(WORKSPACE_HEADING),
                        heightProperty().multiply(LEAST_WORKSPACE_SHARE)));
        getChildren().add(workspace);
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    public void close() {
        chosen.unsubscribe();
        model.close();
        tabs.close();
        items.getItems().clear();
    }

    private Node searchBox() {
        search.setId("palette-search");
        search.setPromptText(Words.text("palette.search"));
        search.setAccessibleText(Words.text("palette.search"));
        model.queryProperty().bind(search.textProperty());
        search.focusedProperty().subscribe(focused -> {
            if (focused) {
                // whoever is about to search should not have to wait
                model.wantActions();
            }
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        Label key = new Label("/");
        key.getStyleClass().add("key-hint");
        key.setMouseTransparent(true);
        key.visibleProperty().bind(search.textProperty().isEmpty());
        StackPane box = new StackPane(search, key);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        box.getStyleClass().add("search-box");
        return box;
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
        } else if (event.getCode() == KeyCode.ENTER) {
            items.first().ifPresent(this::insert);
        } else if (event.getCode() == KeyCode.DOWN) {
            items.begin();
            event.consume();
        }
    }

    private TabStrip tabs() {
        List<PanelTab> all = Stream.of(PaletteViewModel.ACTIONS, PaletteViewModel.FLOW, PaletteViewModel.PATTERNS)
                .map(PalettePane::tab)
                .toList();
        return new TabStrip(all, model.tabProperty(), false);
    }

    private static PanelTab tab(String id) {
        return new PanelTab(id, new ReadOnlyStringWrapper(Words.text("palette.tab-" + id)), new Region());
    }

    /** Inserts an item behind what is selected, else at the end of the workflow's main way. */
    public void insert(PaletteItem item) {
        session.execute(InsertionPoint.of(session.document().machine(), session.selection())
                .toCommand(item.template()));
        model.used(item);
    }
}
