package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;

/** Keeps a draft of each open document while it is unsaved, and throws it away when it is saved. Asked from time to time. */
public final class DraftKeeper {

    private final DraftStore drafts;
    private final Executor background;
    private final Map<DocumentSession, Draft> kept = new WeakHashMap<>();

    public DraftKeeper(DraftStore drafts, Executor background) {
        this.drafts = drafts;
        this.background = background;
    }

    /** Writes drafts where there is something new to keep. To be called on the UI thread. */
    public void keep(Iterable<DocumentSession> open) {
        open.forEach(this::keep);
    }

    private void keep(DocumentSession session) {
        Draft before = kept.get(session);
        if (!session.dirtyProperty().get()) {
            // Undone to what is on disk: there is nothing left to be offered next time.
            if (before != null) {
                kept.remove(session);
                background.execute(() -> drafts.forget(before.key()));
            }
            return;
        }
        String text = session.document().text();
        String key = drafts.keyOf(session);
        if (before != null && before.key().equals(key) && before.text().equals(text)) {
            return;
        }
        Draft draft = new Draft(key, session.file(), session.savedText(), text, Instant.now());
        kept.put(session, draft);
        background.execute(() -> drafts.keep(draft));
    }
}
