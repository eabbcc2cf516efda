package dev.statewright.app.studio;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.DraftKeeper;
import dev.statewright.app.file.DraftStore;
import dev.statewright.app.file.Neighbours;
import dev.statewright.app.file.PathQuestions;
import dev.statewright.app.memory.Reopening;
import dev.statewright.app.memory.TabMemory;
import dev.statewright.app.memory.WindowMemory;
import dev.statewright.app.memory.WindowsFile;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.model.workspace.WorkflowEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The open windows of the studio, and what of them is remembered: at any moment the files on disk say how to begin again, so that a
 * studio that was killed loses nothing. To be used on the UI thread.
 */
public final class StudioFrames implements WindowOpener {

    private final PreferenceStore preferences;
    private final ThemeSwitch theme;
    private final DocumentServices services;
    private final Features features;
    private final Function<Window, PathQuestions> questions;
    private final Runnable ended;
    private final DraftStore drafts;
    private final DraftKeeper keeper;
    private final WindowsFile file;
    private final OnlyStudio only;
    private final List<StudioFrame> frames = new ArrayList<>();
    private List<WindowMemory> written = List.of();

    /**
     * @param questions makes whoever asks for files in a window
     * @param ended called when the last window has been closed
     */
    public StudioFrames(
            PreferenceStore preferences,
            ThemeSwitch theme,
            DocumentServices services,
            Features features,
            Function<Window, PathQuestions> questions,
            Runnable ended) {
        this.preferences = preferences;
        this.theme = theme;
        this.services = services;
        this.features = features;
        this.questions = questions;
        this.ended = ended;
        drafts = new DraftStore(preferences.folder().resolve("drafts"));
        keeper = new DraftKeeper(drafts, services.background());
        file = new WindowsFile(preferences.folder());
        only = OnlyStudio.of(preferences.folder());
    }

    /** Opens the windows of last time, or one with nothing in it. @param first the stage of the first window */
    public void begin(Stage first) {
        List<WindowMemory> before = only.isOnly() ? file.read() : List.of();
        if (before.isEmpty()) {
            open(first);
        }
        for (WindowMemory window : before) {
            open(frames.isEmpty() ? first : new Stage(), window);
        }
        if (only.isOnly()) {
            List<String> known = frames.stream()
                    .flatMap(frame -> frame.workbench().documents().stream())
                    .map(drafts::keyOf)
                    .toList();
            StudioFrame front = frames.getFirst();
            Reopening reopening = new Reopening(front.workbench(), front.files(), drafts);
            drafts.untitled().stream()
                    .filter(draft -> !known.contains(draft.key()))
                    .forEach(reopening::openDraft);
        }
    }

    /** Opens a file or folder in the window that was opened first. */
    public void open(Path fileOrFolder) {
        frames.getFirst().files().open(fileOrFolder);
    }

    @Override
    public void openWindow() {
        open(new Stage()).files().newDocument();
    }

    @Override
    public void moveOut(DocumentSession session) {
        of(session).ifPresent(from -> {
            DocumentDesk moved = from.window().desks().takeOut(session);
            StudioFrame to = open(new Stage());
            to.window().desks().bringIn(moved);
        });
    }

    /** Looks for what other programs did to the files, and remembers how things are. To be called about once in a second. */
    public void tick() {
        frames.forEach(StudioFrame::lookOutside);
        keeper.keep(documents());
        if (preferences.get().settings().autosave()) {
            frames.forEach(frame -> frame.workbench().documents().forEach(frame.files()::autosave));
        }
        remember();
    }

    List<StudioFrame> frames() {
        return List.copyOf(frames);
    }

    /** Ends everything without a question; the next start begins as it is now. */
    public void close() {
        remember();
        letGo();
    }

    /** Ends everything and writes nothing more. */
    void letGo() {
        documents().forEach(DocumentSession::close);
        List.copyOf(frames).forEach(StudioFrame::close);
        frames.clear();
        only.close();
    }

    private StudioFrame open(Stage stage) {
        Workbench workbench = new Workbench(preferences, theme.appearanceProperty(), services);
        DocumentFiles files = new DocumentFiles(workbench, questions.apply(stage), drafts);
        StudioWindow window = new StudioWindow(
                workbench,
                files,
                theme,
                features,
                this,
                preferences.get().window().width(),
                preferences.get().window().height());
        StudioFrame frame = new StudioFrame(stage, workbench, files, window);
        files.knowing(new Others(frame));
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave(frame);
        });
        frames.add(frame);
        stage.show();
        return frame;
    }

    private void open(Stage stage, WindowMemory memory) {
        StudioFrame frame = open(stage);
        if (isOnAScreen(memory)) {
            stage.setX(memory.left());
            stage.setY(memory.top());
        }
        stage.setMaximized(memory.size().maximized());
        frame.window().openTogether(() -> reopen(frame, memory));
    }

    private void reopen(StudioFrame frame, WindowMemory memory) {
        Reopening reopening = new Reopening(frame.workbench(), frame.files(), drafts);
        Optional<DocumentSession> front = Optional.empty();
        for (int i = 0; i < memory.tabs().size(); i++) {
            TabMemory tab = memory.tabs().get(i);
            Optional<DocumentSession> opened = reopening.open(
                    tab, session -> frame.window().desks().remember(session, new TabView(tab.view(), tab.viewport())));
            front = i == memory.front() ? opened : front;
        }
        front.ifPresent(frame.files().documents()::show);
    }

    private static boolean isOnAScreen(WindowMemory memory) {
        return Screen.getScreens().stream().anyMatch(screen -> {
            Rectangle2D bounds = screen.getVisualBounds();
            return bounds.contains(memory.left() + 1, memory.top() + 1);
        });
    }

    private void leave(StudioFrame frame) {
        boolean last = frames.size() == 1;
        Runnable closing = () -> {
            preferences.change(known -> known.withWindow(frame.size()));
            if (last) {
                close();
                ended.run();
            } else {
                frames.remove(frame);
                List.copyOf(frame.workbench().documents()).forEach(DocumentSession::close);
                frame.close();
                remember();
            }
        };
        frame.files().whenSafe(closing, last ? Optional.of(() -> keepAnd(closing)) : Optional.empty());
    }

    private void keepAnd(Runnable closing) {
        new DraftKeeper(drafts, Runnable::run).keep(documents());
        closing.run();
    }

    private void remember() {
        List<WindowMemory> now =
                frames.stream().map(frame -> frame.memory(drafts::keyOf)).toList();
        if (only.isOnly() && !now.equals(written) && !now.isEmpty()) {
            written = now;
            file.write(now);
        }
    }

    private List<DocumentSession> documents() {
        return frames.stream()
                .flatMap(frame -> frame.workbench().documents().stream())
                .toList();
    }

    private Optional<StudioFrame> of(DocumentSession session) {
        return frames.stream()
                .filter(frame -> frame.workbench().documents().contains(session))
                .findFirst();
    }

    /** The windows beside one. */
    private final class Others implements Neighbours {

        private final StudioFrame frame;

        Others(StudioFrame frame) {
            this.frame = frame;
        }

        @Override
        public boolean show(Path file) {
            return show(each -> each.files().documents().of(file));
        }

        @Override
        public boolean show(WorkflowEntry workflow) {
            return show(each -> each.files().documents().of(workflow));
        }

        private boolean show(Function<StudioFrame, Optional<DocumentSession>> document) {
            for (StudioFrame other : frames) {
                Optional<DocumentSession> found = other == frame ? Optional.empty() : document.apply(other);
                if (found.isPresent()) {
                    other.files().documents().show(found.get());
                    other.stage().toFront();
                    other.stage().requestFocus();
                    return true;
                }
            }
            return false;
        }
    }
}
