package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executor;

/** Keeps a draft of the open document while it is unsaved, and throws it away when it is saved. Asked from time to time. */
public final class DraftKeeper {

    private final Workbench workbench;
    private final DraftStore drafts;
    private final Executor background;
    private String kept = "";

    public DraftKeeper(Workbench workbench, DraftStore drafts, Executor background) {
        this.workbench = workbench;
        this.drafts = drafts;
        this.background = background;
    }

    /** Writes a draft where there is something new to keep. To be called on the UI thread. */
    public void keep() {
        DocumentSession session = workbench.session();
        if (session == null || session.file().isEmpty()) {
            return;
        }
        Path file = session.file().get();
        String text = session.document().text();
        if (!session.dirtyProperty().get()) {
            // Undone to what is on disk: there is nothing left to be offered next time.
            if (!kept.isEmpty()) {
                kept = "";
                background.execute(() -> drafts.forget(file));
            }
        } else if (!text.equals(kept)) {
            kept = text;
            Draft draft = new Draft(file, text, Instant.now());
            background.execute(() -> drafts.keep(draft));
        }
    }
}
