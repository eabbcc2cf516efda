package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.workspace.WorkflowEntry;
import java.nio.file.Path;
import java.util.Optional;

/** The documents of a window: which one is in front, and which take their place when one goes. */
public final class OpenDocuments {

    private final Workbench workbench;

    public OpenDocuments(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The open document of a file that is a definition, or of any of the definitions in it. */
    public Optional<DocumentSession> of(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        return workbench.documents().stream()
                .filter(session -> session.file().equals(Optional.of(wanted)))
                .findFirst();
    }

    public Optional<DocumentSession> of(WorkflowEntry workflow) {
        return workbench.documents().stream()
                .filter(session -> session.file().equals(Optional.of(workflow.file()))
                        && session.document().tree().embedding().equals(workflow.embedding()))
                .findFirst();
    }

    /** Puts a document to the right of the one in front, and before all others; an untouched new one gives its place. */
    public void add(DocumentSession session) {
        Optional<DocumentSession> before = Optional.ofNullable(workbench.session());
        int front = workbench.documents().indexOf(workbench.session());
        workbench.documents().add(front + 1, session);
        workbench.sessionProperty().set(session);
        before.filter(OpenDocuments::isUntouched).ifPresent(this::remove);
    }

    public void show(DocumentSession session) {
        workbench.sessionProperty().set(session);
    }

    /** The next document comes to the front, after the last the first again. @param step 1, or -1 for the one before */
    public void step(int step) {
        int count = workbench.documents().size();
        if (count > 1) {
            int front = workbench.documents().indexOf(workbench.session());
            show(workbench.documents().get(Math.floorMod(front + step, count)));
        }
    }

    /** Takes a document out of the window and ends it; its neighbour comes to the front. */
    public void remove(DocumentSession session) {
        release(session);
        session.close();
    }

    /** Takes a document out of the window for another one. */
    public void release(DocumentSession session) {
        int place = workbench.documents().indexOf(session);
        if (place < 0) {
            return;
        }
        if (workbench.session() == session) {
            int count = workbench.documents().size();
            workbench
                    .sessionProperty()
                    .set(count == 1 ? null : workbench.documents().get(place + 1 < count ? place + 1 : place - 1));
        }
        workbench.documents().remove(session);
    }

    private static boolean isUntouched(DocumentSession session) {
        return session.file().isEmpty()
                && !session.dirtyProperty().get()
                && !session.canUndoProperty().get()
                && !session.canRedoProperty().get();
    }
}
