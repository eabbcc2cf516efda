package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.Actions;
import dev.statewright.app.code.CodePane;
import dev.statewright.app.inspector.InspectorPane;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.app.palette.PalettePane;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Everything in a window that belongs to one open document. It stays while another document is in front, so that a run goes on and
 * each document keeps its own view and panels.
 */
final class DocumentDesk {

    /** Before the id of a tab: the action that opens it. */
    private static final String SHOW = "studio.show-";

    private final DocumentSession session;
    private final Workbench own;
    private Consumer<WorkflowEntry> home;
    private final List<DocumentPart> parts;
    private final CanvasSlot canvas;
    private final DocumentPane pane;
    private final InspectorPane inspector;
    private final PalettePane palette;

    /**
     * @param view how the document is first seen
     * @param window gives the tabs to begin with
     * @param open opens another workflow of the workspace
     */
    DocumentDesk(
            DocumentSession session, TabView view, Workbench window, Features features, Consumer<WorkflowEntry> open) {
        this.session = session;
        this.home = open;
        own = new Workbench(window.preferences(), window.appearance(), window.services());
        own.sessionProperty().set(session);
        own.viewModeProperty().set(view.mode());
        own.bottomTabProperty().set(window.bottomTabProperty().get());
        own.inspectorTabProperty().set(window.inspectorTabProperty().get());
        parts = features.partsOf(session, own);
        canvas = features.canvas().make(session, own, workflow -> home.accept(workflow));
        pane = new DocumentPane(session, own, canvas, parts);
        List<PanelTab> tabs =
                parts.stream().flatMap(part -> part.inspectorTabs().stream()).toList();
        inspector = new InspectorPane(session, own, tabs);
        inspector.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveInspector);
        Optional<Region> workspace = parts.stream()
                .flatMap(part -> part.workspaceTree(workflow -> home.accept(workflow)).stream())
                .findFirst();
        palette = new PalettePane(session, own, canvas.drag(), workspace);
        view.viewport().ifPresent(canvas.look());
    }

    /** From now on other workflows are opened there. */
    void moveTo(Consumer<WorkflowEntry> window) {
        home = window;
    }

    /** How the document is seen now. */
    TabView view() {
        return new TabView(own.viewModeProperty().get(), canvas.viewport().get());
    }

    DocumentSession session() {
        return session;
    }

    /** Its parts for the keyboard, in reading order. */
    List<Node> regions() {
        List<Node> regions = new ArrayList<>();
        regions.add(palette);
        regions.addAll(pane.regions());
        regions.add(inspector);
        return regions;
    }

    Region middle() {
        return pane;
    }

    Region left() {
        return palette;
    }

    Region right() {
        return inspector;
    }

    CodePane code() {
        return pane.code();
    }

    Actions canvasActions() {
        return canvas.actions();
    }

    void insert(PaletteItem item) {
        palette.insert(item);
    }

    /** Gives the keyboard to the fields of what is selected. Escape gives it back. */
    void focusFields() {
        inspector.begin();
    }

    private void leaveInspector(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            pane.takeKeyboard();
            event.consume();
        }
    }

    /** Gives the keyboard to what is in the middle. */
    void takeKeyboard() {
        pane.takeKeyboard();
    }

    void focusPaletteSearch() {
        palette.focusSearch();
    }

    /** Controls for the right end of the top bar. */
    List<Node> topBarControls() {
        return parts.stream().flatMap(part -> part.topBarControls().stream()).toList();
    }

    /** What its parts can do, and to open each of their tabs under the canvas. */
    List<Action> partActions() {
        Stream<Action> tabs =
                parts.stream().flatMap(part -> part.bottomTabs().stream()).map(this::showing);
        return Stream.concat(parts.stream().flatMap(part -> part.actions().stream()), tabs)
                .toList();
    }

    private Action showing(PanelTab tab) {
        String id = SHOW + tab.id();
        Action showing = new Action(id, () -> own.bottomTabProperty().set(tab.id())).enabledWhen(tab.available());
        return Words.has(id)
                ? showing
                : showing.named(Words.text("studio.show-tab", tab.title().getValue()));
    }

    /** While this document is in front the window's view and tabs are those of the document. */
    Subscription inFront(Workbench window) {
        return Subscription.combine(
                alike(window.viewModeProperty(), own.viewModeProperty()),
                alike(window.bottomTabProperty(), own.bottomTabProperty()),
                alike(window.inspectorTabProperty(), own.inspectorTabProperty()),
                alike(window.functionProperty(), own.functionProperty()),
                alike(window.resourceProperty(), own.resourceProperty()));
    }

    /** Whether a run is shown that goes when the desk does. */
    boolean showsARun() {
        return parts.stream().anyMatch(DocumentPart::showsARun);
    }

    void close() {
        pane.close();
        inspector.close();
        palette.close();
        parts.forEach(DocumentPart::close);
    }

    private static <T> Subscription alike(Property<T> shown, Property<T> own) {
        shown.bindBidirectional(own);
        return () -> shown.unbindBidirectional(own);
    }
}
