package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks before unsaved work is left, in the window itself. */
final class Leaving {

    static final String UNSAVED = "unsaved";

    private static final String RUNNING = "running";

    private final Workbench workbench;
    private final DocumentSaving saving;
    private final DraftStore drafts;

    Leaving(Workbench workbench, DocumentSaving saving, DraftStore drafts) {
        this.workbench = workbench;
        this.saving = saving;
        this.drafts = drafts;
    }

    /**
     * Leaves documents: at once where they are saved, else after the user has decided.
     *
     * @param leaving does it
     * @param keeping does it, too, where the unsaved changes will be there next time; absent where they would not
     */
    void leave(List<DocumentSession> left, Runnable leaving, Optional<Runnable> keeping) {
        left.forEach(DocumentSession::commitPendingEdits);
        Optional<DocumentSession> running =
                left.stream().filter(session -> session.runningProperty().get()).findFirst();
        if (running.isPresent()) {
            askForTheRun(running.get(), () -> leaveUnsaved(left, leaving, keeping));
        } else {
            leaveUnsaved(left, leaving, keeping);
        }
    }

    /** An execution ends with its document; what it did until then is kept. */
    private void askForTheRun(DocumentSession running, Runnable leaving) {
        workbench.sessionProperty().set(running);
        workbench
                .notices()
                .show(new Notice(
                        Notice.Kind.QUESTION,
                        RUNNING,
                        Words.text("file.running", DocumentFiles.name(running)),
                        List.of(new Notice.Choice(Words.text("file.end-run"), leaving))));
    }

    private void leaveUnsaved(List<DocumentSession> left, Runnable leaving, Optional<Runnable> keeping) {
        List<DocumentSession> unsaved =
                left.stream().filter(session -> session.dirtyProperty().get()).toList();
        if (unsaved.isEmpty()) {
            leaving.run();
            return;
        }
        workbench
                .sessionProperty()
                .set(unsaved.contains(workbench.session()) ? workbench.session() : unsaved.getFirst());
        boolean one = unsaved.size() == 1;
        List<Notice.Choice> choices = new ArrayList<>();
        choices.add(new Notice.Choice(Words.text(one ? "file.save-first" : "file.save-all"), () -> {
            if (unsaved.stream().allMatch(saving::save)) {
                leaving.run();
            }
        }));
        keeping.ifPresent(keep -> choices.add(new Notice.Choice(Words.text("file.keep-drafts"), keep)));
        choices.add(new Notice.Choice(Words.text("file.discard"), () -> {
            unsaved.forEach(session -> drafts.forget(drafts.keyOf(session)));
            leaving.run();
        }));
        workbench
                .notices()
                .show(new Notice(
                        Notice.Kind.QUESTION,
                        UNSAVED,
                        one
                                ? Words.text("file.unsaved", DocumentFiles.name(unsaved.getFirst()))
                                : Words.text("file.unsaved-several", unsaved.size(), names(unsaved)),
                        choices));
    }

    private static String names(List<DocumentSession> sessions) {
        return String.join(", ", sessions.stream().map(DocumentFiles::name).toList());
    }
}
