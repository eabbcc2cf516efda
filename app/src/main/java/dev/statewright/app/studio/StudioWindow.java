package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.FileActions;
import dev.statewright.app.file.WorkspaceFolders;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.settings.SettingsPane;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.renderer.fx.Wheel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * The studio's window without its frame: one bar at the top, palette left, inspector right, the document in the middle, a status
 * line at the bottom. Each open document gets a desk of its own.
 */
public final class StudioWindow {

    private final Workbench workbench;
    private final DocumentFiles files;
    private final ThemeSwitch theme;
    private final Actions actions = new Actions();
    private final PictureExport pictures;
    private final BorderPane root = new BorderPane();
    private final WindowOverlay overlay = new WindowOverlay();
    private final Scene scene;
    private WindowChrome chrome;
    private final Desks desks;
    private final SideWidths widths;
    private Optional<DocumentDesk> desk = Optional.empty();
    private boolean opening;
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
        desks = new Desks(workbench, files, features);
        WindowFinding finding = new WindowFinding(
                workbench,
                files,
                overlay,
                this::sections,
                item -> desk.ifPresent(shown -> shown.insert(item)),
                () -> desk.ifPresent(DocumentDesk::takeKeyboard));
        pictures = new PictureExport(workbench, files.questions());
        actions.register(FileActions.of(files, workbench));
        actions.register(new WorkspaceFolders(workbench, files).actions());
        actions.register(EditActions.of(workbench));
        actions.register(new Travels(workbench, files).actions());
        actions.register(List.of(
                new Action("studio.find", this::find)
                        .withIcon(ActionIcons.SEARCH)
                        .withKeys("Shortcut+F"),
                new Action("studio.command-palette", finding::showCommands).withKeys("Shortcut+Shift+P"),
                new Action("studio.find-anything", finding::showAnything)
                        .withIcon(ActionIcons.SEARCH)
                        .withKeys("Shortcut+P"),
                new Action("studio.shortcuts", () -> overlay.show(new ShortcutSheet(sections(), wheel())))
                        .withIcon(ActionIcons.KEYBOARD)
                        .withKeys("F1", "Shortcut+Slash")));
        actions.register(SettingsActions.of(workbench.preferences(), this::showSettings));
        actions.register(pictures.actions());
        actions.register(WindowActions.of(workbench, opener));
        root.getStyleClass().add("studio");
        scene = new Scene(new StackPane(root, overlay), width, height);
        widths = new SideWidths(scene, workbench.preferences());
        FocusRegions regions = new FocusRegions(scene, this::regions);
        actions.register(List.of(
                new Action("studio.next-region", () -> regions.step(1)).withKeys("F6"),
                new Action("studio.previous-region", () -> regions.step(-1)).withKeys("Shift+F6"),
                new Action("studio.fields", () -> desk.ifPresent(DocumentDesk::focusFields)).withKeys("F4")));
        actions.install(scene);
        installFinding();
        shared = theme.dress(scene).and(spoken().subscribe(this::speak));
        workbench.documents().addListener((ListChangeListener<DocumentSession>) _ -> desks.sweep());
        workbench.sessionProperty().addListener((_, _, session) -> {
            if (!opening) {
                show(session);
            }
        });
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
        desks.makeAnew().forEach(this::tellKept);
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

    /** A run is worth more than the language of its panels. */
    private void tellKept(DocumentSession session) {
        Runnable now = () -> {
            leaveFront();
            desks.forget(session);
            show(workbench.session());
        };
        session.notices()
                .show(new Notice(
                        Notice.Kind.INFORMATION,
                        "language",
                        Words.text("studio.language-kept"),
                        List.of(new Notice.Choice(Words.text("studio.language-now"), now))));
    }

    private void showSettings() {
        SettingsPane pane = new SettingsPane(
                workbench.preferences(), () -> actions.get("studio.shortcuts").run(), overlay::close);
        settings = Optional.of(pane);
        overlay.show(pane);
    }

    /** Opens several documents, of which nobody wants to see all but the last for a moment. */
    void openTogether(Runnable documents) {
        leaveFront();
        opening = true;
        try {
            documents.run();
        } finally {
            opening = false;
        }
        show(workbench.session());
    }

    private void show(DocumentSession session) {
        leaveFront();
        if (session == null) {
            showWelcome();
            return;
        }
        DocumentDesk next = desks.of(session);
        desk = Optional.of(next);
        inFront = next.inFront(workbench);
        installKeys(next);
        widths.fit(next.left(), next.right());
        chrome.topBar().showFeatures(next.topBarControls());
        root.setLeft(next.left());
        root.setCenter(next.middle());
        root.setRight(next.right());
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

    /** What is on the desks of its documents. */
    Desks desks() {
        return desks;
    }

    /** Lets go of what other windows share. */
    void close() {
        leaveFront();
        desks.close();
        shared.unsubscribe();
        chrome.close();
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

    private Wheel wheel() {
        return workbench.preferences().get().settings().wheel();
    }

    /** Everything that can be done in the window. */
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
