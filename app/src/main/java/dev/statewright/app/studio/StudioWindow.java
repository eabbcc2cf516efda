package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.FileActions;
import dev.statewright.app.find.CommandList;
import dev.statewright.app.find.FindAnything;
import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.preferences.Settings;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.settings.SettingsPane;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.renderer.fx.Wheel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * The studio's window without its frame: one bar at the top, palette left, inspector right, the document in the middle, a status
 * line at the bottom. Each open document gets a desk of its own.
 */
public final class StudioWindow {

    private static final double LEFT = 252;
    private static final double RIGHT = 372;
    /** In a window that is narrower the parts at the sides leave some of their room to the canvas. */
    private static final double NARROW_WINDOW = 1180;

    private static final double NARROW_LEFT = 196;
    private static final double NARROW_RIGHT = 280;

    private final Workbench workbench;
    private final DocumentFiles files;
    private final ThemeSwitch theme;
    private final Features features;
    private final Actions actions = new Actions();
    private final PictureExport pictures;
    private final ItemSearch items;
    private final BorderPane root = new BorderPane();
    private final WindowOverlay overlay = new WindowOverlay();
    private final Scene scene;
    private WindowChrome chrome;
    private final Map<DocumentSession, DocumentDesk> desks = new HashMap<>();
    private final Map<DocumentSession, TabView> views = new HashMap<>();
    private Optional<DocumentDesk> desk = Optional.empty();
    private Optional<SettingsPane> settings = Optional.empty();
    private Subscription shared = Subscription.EMPTY;
    private Subscription inFront = Subscription.EMPTY;

    /** A window that stands alone. */
    public StudioWindow(
            Workbench workbench,
            DocumentFiles files,
            ThemeSwitch theme,
            Features features,
            double width,
            double height) {
        this(workbench, files, theme, features, WindowOpener.NONE, width, height);
    }

    /**
     * @param opener opens other windows
     * @param width of the scene in pixels; likewise {@code height}
     */
    public StudioWindow(
            Workbench workbench,
            DocumentFiles files,
            ThemeSwitch theme,
            Features features,
            WindowOpener opener,
            double width,
            double height) {
        this.workbench = workbench;
        this.files = files;
        this.theme = theme;
        this.features = features;
        items = new ItemSearch(
                workbench.services().background(), workbench.services().ui());
        pictures = new PictureExport(workbench, files.questions());
        actions.register(FileActions.of(files, workbench));
        actions.register(EditActions.of(workbench));
        actions.register(new Travels(workbench, files).actions());
        actions.register(List.of(
                new Action("studio.find", this::find)
                        .withIcon(ActionIcons.SEARCH)
                        .withKeys("Shortcut+F"),
                new Action("studio.command-palette", () -> search(commands().open(overlay::close)))
                        .withKeys("Shortcut+Shift+P"),
                new Action("studio.find-anything", this::findAnything)
                        .withIcon(ActionIcons.SEARCH)
                        .withKeys("Shortcut+P"),
                new Action("studio.shortcuts", () -> overlay.show(new ShortcutSheet(sections(), wheel())))
                        .withIcon(ActionIcons.KEYBOARD)
                        .withKeys("F1", "Shortcut+Slash")));
        actions.register(List.of(
                new Action("studio.settings", this::showSettings)
                        .withIcon(ActionIcons.SETTINGS)
                        .withKeys("Shortcut+Comma"),
                new Action("studio.text-larger", () -> resizeText(Settings.TEXT_STEP))
                        .withKeys("Shortcut+Alt+Plus", "Shortcut+Alt+Equals", "Shortcut+Alt+Shift+Equals"),
                new Action("studio.text-smaller", () -> resizeText(-Settings.TEXT_STEP)).withKeys("Shortcut+Alt+Minus"),
                new Action("studio.text-usual", () -> changeSettings(known -> known.withTextSize(Settings.USUAL_TEXT)))
                        .withKeys("Shortcut+Alt+0")));
        actions.register(pictures.actions());
        actions.register(WindowActions.of(workbench, opener));
        root.getStyleClass().add("studio");
        scene = new Scene(new StackPane(root, overlay), width, height);
        FocusRegions regions = new FocusRegions(scene, this::regions);
        actions.register(List.of(
                new Action("studio.next-region", () -> regions.step(1)).withKeys("F6"),
                new Action("studio.previous-region", () -> regions.step(-1)).withKeys("Shift+F6")));
        actions.install(scene);
        installFinding();
        shared = theme.dress(scene).and(spoken().subscribe(this::speak));
        workbench.documents().addListener((ListChangeListener<DocumentSession>) _ -> sweep());
        workbench.sessionProperty().addListener((_, _, session) -> show(session));
    }

    public Scene scene() {
        return scene;
    }

    /** The window's actions, without those of the open document. */
    public Actions actions() {
        return actions;
    }

    private javafx.beans.value.ObservableValue<Language> spoken() {
        return workbench
                .preferences()
                .preferencesProperty()
                .map(known -> known.settings().language().orElseGet(() -> Language.closestTo(Locale.getDefault())));
    }

    /** Makes the window anew in a language. The document stays, with what is selected and what can be undone. */
    private void speak(Language language) {
        Words.speak(language);
        if (chrome != null) {
            chrome.close();
        }
        boolean atSettings = overlay.shows(SettingsPane.class);
        overlay.close();
        chrome = new WindowChrome(workbench, files, actions, pictures, theme);
        root.setTop(chrome.head());
        root.setBottom(chrome.foot());
        leaveFront();
        desks.forEach((session, shown) -> {
            views.put(session, shown.view());
            shown.close();
        });
        desks.clear();
        workbench
                .documents()
                .forEach(session -> session.drawingProperty()
                        .set(session.drawingProperty().get().translated()));
        show(workbench.session());
        if (atSettings) {
            showSettings();
            settings.ifPresent(SettingsPane::focusLanguage);
        }
    }

    private void showSettings() {
        SettingsPane pane = new SettingsPane(
                workbench.preferences(), () -> actions.get("studio.shortcuts").run(), overlay::close);
        settings = Optional.of(pane);
        overlay.show(pane);
    }

    private void resizeText(int by) {
        changeSettings(known -> known.withTextSize(known.textSize() + by));
    }

    private void changeSettings(UnaryOperator<Settings> change) {
        workbench.preferences().change(known -> known.with(change.apply(known.settings())));
    }

    private void show(DocumentSession session) {
        leaveFront();
        if (session == null) {
            showWelcome();
            return;
        }
        DocumentDesk next = desks.computeIfAbsent(session, this::newDesk);
        desk = Optional.of(next);
        inFront = next.inFront(workbench);
        installKeys(next);
        fit(next.right(), RIGHT, NARROW_RIGHT);
        fit(next.left(), LEFT, NARROW_LEFT);
        chrome.topBar().showFeatures(next.topBarControls());
        root.setLeft(next.left());
        root.setCenter(next.middle());
        root.setRight(next.right());
    }

    private DocumentDesk newDesk(DocumentSession session) {
        return new DocumentDesk(session, Optional.ofNullable(views.remove(session)), workbench, features, files::open);
    }

    private List<Node> regions() {
        List<Node> regions = new ArrayList<>();
        if (overlay.isVisible()) {
            regions.add(overlay);
            return regions;
        }
        regions.addAll(chrome.regions());
        desk.ifPresentOrElse(shown -> regions.addAll(shown.regions()), () -> regions.add(root.getCenter()));
        regions.add(chrome.foot());
        return regions;
    }

    private void leaveFront() {
        desk.ifPresent(this::removeKeys);
        inFront.unsubscribe();
        inFront = Subscription.EMPTY;
        desk = Optional.empty();
    }

    /** The desks of documents that were closed go with them. */
    private void sweep() {
        List<DocumentSession> gone = desks.keySet().stream()
                .filter(session -> !workbench.documents().contains(session))
                .toList();
        gone.forEach(session -> desks.remove(session).close());
        views.keySet().retainAll(workbench.documents());
    }

    /** How a document is to be seen when it first comes to the front. */
    void remember(DocumentSession session, TabView view) {
        views.put(session, view);
    }

    /** How a document is seen now. */
    TabView viewOf(DocumentSession session) {
        return Optional.ofNullable(desks.get(session))
                .map(DocumentDesk::view)
                .or(() -> Optional.ofNullable(views.get(session)))
                .orElseGet(() -> new TabView(workbench.viewModeProperty().get(), Optional.empty()));
    }

    /** Takes a document with its desk out of this window. */
    DocumentDesk takeOut(DocumentSession session) {
        DocumentDesk taken = desks.computeIfAbsent(session, this::newDesk);
        desks.remove(session);
        files.documents().release(session);
        return taken;
    }

    /** Puts a document with its desk, from another window, into this one. */
    void bringIn(DocumentDesk moved) {
        moved.moveTo(files::open);
        desks.put(moved.session(), moved);
        files.documents().add(moved.session());
    }

    /** Lets go of what other windows share. */
    void close() {
        leaveFront();
        desks.values().forEach(DocumentDesk::close);
        desks.clear();
        shared.unsubscribe();
        chrome.close();
    }

    /** Larger text needs wider parts at the sides. */
    private void fit(Region part, double usual, double narrow) {
        part.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> (scene.getWidth() < NARROW_WINDOW ? narrow : usual) * Math.max(1, textScale()),
                        scene.widthProperty(),
                        workbench.preferences().preferencesProperty()));
        part.prefWidthProperty().bind(part.minWidthProperty());
    }

    private double textScale() {
        return workbench.preferences().get().settings().textSize() / (double) Settings.USUAL_TEXT;
    }

    private void showWelcome() {
        chrome.topBar().showFeatures(List.of());
        root.setLeft(null);
        root.setRight(null);
        root.setCenter(new WelcomePane(workbench, files, actions));
    }

    private void installKeys(DocumentDesk shown) {
        shown.partActions()
                .forEach(action ->
                        action.keys().forEach(keys -> scene.getAccelerators().put(keys, action::run)));
    }

    private void removeKeys(DocumentDesk gone) {
        gone.partActions()
                .forEach(action ->
                        action.keys().forEach(keys -> scene.getAccelerators().remove(keys)));
    }

    private void installFinding() {
        scene.addEventHandler(javafx.scene.input.KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/")) {
                desk.ifPresent(DocumentDesk::focusPaletteSearch);
                event.consume();
            }
        });
    }

    private void find() {
        boolean inText = workbench.viewModeProperty().get() == ViewMode.CODE
                || desk.filter(shown -> shown.code().isFocusWithin()).isPresent();
        if (inText) {
            desk.ifPresent(shown -> shown.code().find());
        } else {
            desk.ifPresent(shown -> shown.canvasActions().get("canvas.find").run());
        }
    }

    private CommandList commands() {
        List<Action> all = sections().stream()
                .flatMap(section -> section.actions().stream())
                .toList();
        return new CommandList(all, workbench.preferences());
    }

    private void findAnything() {
        FindAnything everything = new FindAnything(
                workbench, files, commands(), items, item -> desk.ifPresent(shown -> shown.insert(item)));
        search(everything.open(overlay::close));
    }

    private void search(SearchList<?> list) {
        overlay.show(list);
        list.begin();
    }

    /** Everything that can be done in the window. */
    private Wheel wheel() {
        return workbench.preferences().get().settings().wheel();
    }

    private List<ActionSection> sections() {
        List<ActionSection> sections = new ArrayList<>();
        sections.add(new ActionSection(Words.text("studio.actions-window"), actions.all()));
        desk.ifPresent(shown -> {
            sections.add(new ActionSection(Words.text("studio.actions-run"), shown.partActions()));
            sections.add(new ActionSection(
                    Words.text("studio.actions-canvas"), shown.canvasActions().all()));
            sections.add(new ActionSection(
                    Words.text("studio.actions-code"), shown.code().actions()));
        });
        return sections;
    }
}
