package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.FileActions;
import dev.statewright.app.inspector.InspectorPane;
import dev.statewright.app.palette.PalettePane;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The studio's window without its frame: one bar at the top, palette left, inspector right, the document in the middle, a status
 * line at the bottom. Each open document gets parts of its own.
 */
public final class StudioWindow {

    private static final double LEFT = 252;
    private static final double RIGHT = 348;
    /** In a window that is narrower the parts at the sides leave some of their room to the canvas. */
    private static final double NARROW_WINDOW = 1180;

    private static final double NARROW_LEFT = 196;
    private static final double NARROW_RIGHT = 280;

    private final Workbench workbench;
    private final DocumentFiles files;
    private final Features features;
    private final Actions actions = new Actions();
    private final BorderPane root = new BorderPane();
    private final WindowOverlay overlay = new WindowOverlay();
    private final TopBar topBar;
    private final Scene scene;
    private List<DocumentPart> parts = List.of();
    private Optional<DocumentPane> document = Optional.empty();
    private Optional<Actions> canvasActions = Optional.empty();
    private Optional<InspectorPane> inspector = Optional.empty();
    private Optional<PalettePane> palette = Optional.empty();

    /** @param width of the scene in pixels; likewise {@code height} */
    public StudioWindow(
            Workbench workbench,
            DocumentFiles files,
            ThemeSwitch theme,
            Features features,
            double width,
            double height) {
        this.workbench = workbench;
        this.files = files;
        this.features = features;
        actions.register(FileActions.of(files, workbench));
        actions.register(EditActions.of(workbench));
        actions.register(new Travels(workbench, files).actions());
        actions.register(List.of(
                new Action("studio.find", this::find)
                        .withIcon(ActionIcons.SEARCH)
                        .withKeys("Shortcut+F"),
                new Action("studio.command-palette", () -> CommandPalette.open(overlay, sections()))
                        .withKeys("Shortcut+Shift+P"),
                new Action("studio.shortcuts", () -> overlay.show(new ShortcutSheet(sections())))
                        .withIcon(ActionIcons.KEYBOARD)
                        .withKeys("F1", "Shortcut+Slash")));
        topBar = new TopBar(workbench, files, actions, theme);
        root.getStyleClass().add("studio");
        root.setTop(new VBox(topBar, new NoticeBar(workbench.notices())));
        root.setBottom(new StatusBar(workbench));
        scene = new Scene(new StackPane(root, overlay), width, height);
        theme.dress(scene);
        actions.install(scene);
        installFinding();
        workbench.sessionProperty().subscribe(this::show);
    }

    public Scene scene() {
        return scene;
    }

    /** The window's actions, without those of the open document. */
    public Actions actions() {
        return actions;
    }

    private void show(DocumentSession session) {
        document.ifPresent(DocumentPane::close);
        inspector.ifPresent(InspectorPane::close);
        palette.ifPresent(PalettePane::close);
        parts.forEach(DocumentPart::close);
        removeKeys(parts);
        if (session == null) {
            showWelcome();
            return;
        }
        workbench.functionProperty().set(Optional.empty());
        parts = features.partsOf(session, workbench);
        installKeys(parts);
        CanvasSlot canvas = features.canvas().make(session, workbench, files::open);
        canvasActions = Optional.of(canvas.actions());
        DocumentPane pane = new DocumentPane(session, workbench, canvas, parts);
        List<PanelTab> tabs =
                parts.stream().flatMap(part -> part.inspectorTabs().stream()).toList();
        InspectorPane fields = new InspectorPane(session, workbench, tabs);
        fit(fields, RIGHT, NARROW_RIGHT);
        PalettePane items = new PalettePane(session, workbench, canvas.drag(), files::open);
        fit(items, LEFT, NARROW_LEFT);
        document = Optional.of(pane);
        inspector = Optional.of(fields);
        palette = Optional.of(items);
        List<Node> controls =
                parts.stream().flatMap(part -> part.topBarControls().stream()).toList();
        topBar.showFeatures(controls);
        root.setLeft(items);
        root.setCenter(pane);
        root.setRight(fields);
    }

    private void fit(Region part, double usual, double narrow) {
        part.minWidthProperty()
                .bind(scene.widthProperty().map(width -> width.doubleValue() < NARROW_WINDOW ? narrow : usual));
        part.prefWidthProperty().bind(part.minWidthProperty());
    }

    private void showWelcome() {
        parts = List.of();
        canvasActions = Optional.empty();
        document = Optional.empty();
        inspector = Optional.empty();
        palette = Optional.empty();
        topBar.showFeatures(List.of());
        root.setLeft(null);
        root.setRight(null);
        root.setCenter(new WelcomePane(workbench, files, actions));
    }

    private void installKeys(List<DocumentPart> added) {
        actionsOf(added)
                .forEach(action ->
                        action.keys().forEach(keys -> scene.getAccelerators().put(keys, action::run)));
    }

    private void removeKeys(List<DocumentPart> gone) {
        actionsOf(gone)
                .forEach(action ->
                        action.keys().forEach(keys -> scene.getAccelerators().remove(keys)));
    }

    private static List<Action> actionsOf(List<DocumentPart> parts) {
        return parts.stream().flatMap(part -> part.actions().stream()).toList();
    }

    private void installFinding() {
        scene.addEventHandler(javafx.scene.input.KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/")) {
                palette.ifPresent(PalettePane::focusSearch);
                event.consume();
            }
        });
    }

    private void find() {
        boolean inText = workbench.viewModeProperty().get() == ViewMode.CODE
                || document.filter(pane -> pane.code().isFocusWithin()).isPresent();
        if (inText) {
            document.ifPresent(pane -> pane.code().find());
        } else {
            canvasActions.ifPresent(canvas -> canvas.get("canvas.find").run());
        }
    }

    /** Everything that can be done in the window. */
    private List<ActionSection> sections() {
        List<ActionSection> sections = new ArrayList<>();
        sections.add(new ActionSection(Words.text("studio.actions-window"), actions.all()));
        sections.add(new ActionSection(Words.text("studio.actions-run"), actionsOf(parts)));
        canvasActions.ifPresent(
                canvas -> sections.add(new ActionSection(Words.text("studio.actions-canvas"), canvas.all())));
        return sections;
    }
}
