package dev.statewright.app.studio;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.ExternalChanges;
import dev.statewright.app.memory.TabMemory;
import dev.statewright.app.memory.WindowMemory;
import dev.statewright.app.preferences.WindowSize;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.workspace.WorkflowEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** A window with its frame: title, size, place on the screen. */
final class StudioFrame {

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final Workbench workbench;
    private final DocumentFiles files;
    private final StudioWindow window;
    private final ExternalChanges changes;
    private final Subscription title;
    private WindowSize size;

    StudioFrame(Stage stage, Workbench workbench, DocumentFiles files, StudioWindow window) {
        this.stage = stage;
        this.workbench = workbench;
        this.files = files;
        this.window = window;
        this.changes = new ExternalChanges(workbench, files);
        this.size = workbench.preferences().get().window();
        stage.setScene(window.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setMaximized(size.maximized());
        title = workbench
                .sessionProperty()
                .flatMap(DocumentSession::fileProperty)
                .subscribe(_ -> entitle())
                .and(workbench.sessionProperty().subscribe(_ -> entitle()));
        FileDrops.install(window.scene(), files);
    }

    Stage stage() {
        return stage;
    }

    Workbench workbench() {
        return workbench;
    }

    DocumentFiles files() {
        return files;
    }

    StudioWindow window() {
        return window;
    }

    void lookOutside() {
        changes.look();
    }

    /** Its size when it is not maximized, and whether it is. */
    WindowSize size() {
        if (!stage.isMaximized() && stage.getScene().getWidth() >= LEAST_WIDTH / 2 && !stage.isIconified()) {
            size = new WindowSize(
                    stage.getScene().getWidth(),
                    Math.max(LEAST_HEIGHT / 2, stage.getScene().getHeight()),
                    false);
        }
        return new WindowSize(size.width(), size.height(), stage.isMaximized());
    }

    WindowMemory memory(Function<DocumentSession, String> draftKey) {
        List<DocumentSession> open = workbench.documents();
        return new WindowMemory(
                stage.getX(),
                stage.getY(),
                size(),
                open.stream().map(session -> tab(session, draftKey)).toList(),
                open.indexOf(workbench.session()));
    }

    private TabMemory tab(DocumentSession session, Function<DocumentSession, String> draftKey) {
        TabView view = window.desks().viewOf(session);
        Optional<WorkflowEntry> entry =
                session.file().flatMap(file -> session.workspace().workflow(file, session.document()));
        Path opened = session.workspace()
                .template()
                .or(() -> session.workspace().selected().map(WorkflowEntry::file))
                .orElse(session.workspace().root());
        return new TabMemory(
                session.file(),
                opened,
                entry.map(WorkflowEntry::logicalId),
                draftKey.apply(session),
                session.selection().states(),
                view.viewport(),
                view.mode());
    }

    /** Ends the window. Its documents are others' business. */
    void close() {
        title.unsubscribe();
        window.close();
        stage.close();
    }

    private void entitle() {
        stage.setTitle(
                workbench.session() == null
                        ? Words.text("studio.product")
                        : Words.text("studio.title", DocumentFiles.name(workbench.session())));
    }
}
