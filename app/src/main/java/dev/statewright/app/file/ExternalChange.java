package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Merge;
import dev.statewright.app.session.Notice;
import dev.statewright.app.words.Words;
import dev.statewright.model.merge.ThreeWayMerge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What becomes of a document whose file another program has written: nothing of either side is lost without a decision. */
final class ExternalChange {

    static final String SUBJECT = "external-change";

    private final DocumentSaving saving;

    ExternalChange(DocumentSaving saving) {
        this.saving = saving;
    }

    /** The file says something else than before. */
    void changed(DocumentSession session, String theirs) {
        session.commitPendingEdits();
        if (theirs.equals(session.document().text())) {
            session.markSaved(Optional.of(theirs));
            session.notices().dismiss(SUBJECT);
        } else if (!session.dirtyProperty().get()) {
            saving.take(session, theirs);
            tell(session, Notice.Kind.INFORMATION, "file.reloaded", List.of());
        } else {
            offer(session, theirs);
        }
    }

    /** The file is not where it was. The document is then the only place where its text is. */
    void gone(DocumentSession session, Path file) {
        session.markSaved(Optional.empty());
        tell(
                session,
                Notice.Kind.WARNING,
                "file.gone",
                List.of(
                        new Notice.Choice(Words.text("file.gone-save"), () -> saving.write(session, file)),
                        new Notice.Choice(Words.text("file.gone-save-as"), () -> saving.saveAs(session))));
    }

    /**
     * Before saving, when something else is on disk than the document was made from.
     *
     * @return whether the document may be saved now: what both sides changed is in it
     */
    boolean settle(DocumentSession session, String theirs) {
        if (theirs.equals(session.document().text())) {
            return true;
        }
        ThreeWayMerge merge = merge(session, theirs);
        if (merge.conflicts().isEmpty() && session.savedText().isPresent()) {
            bring(session, merge.text(), theirs);
            tell(session, Notice.Kind.INFORMATION, "file.merged", List.of());
            return true;
        }
        offer(session, theirs);
        return false;
    }

    private void offer(DocumentSession session, String theirs) {
        tell(
                session,
                Notice.Kind.WARNING,
                "file.changed-both",
                List.of(
                        new Notice.Choice(Words.text("file.merge"), () -> begin(session, theirs)),
                        new Notice.Choice(Words.text("file.keep-mine"), () -> session.markSaved(Optional.of(theirs))),
                        new Notice.Choice(Words.text("file.take-theirs"), () -> saving.take(session, theirs))));
    }

    private void begin(DocumentSession session, String theirs) {
        ThreeWayMerge merge = merge(session, theirs);
        if (merge.conflicts().isEmpty()) {
            bring(session, merge.text(), theirs);
            tell(session, Notice.Kind.INFORMATION, "file.merged", List.of());
        } else {
            session.mergeProperty()
                    .set(Optional.of(
                            new Merge(merge, text -> bring(session, text, theirs), () -> offer(session, theirs))));
        }
    }

    /** The merged text is the document's, not yet the file's. */
    private static void bring(DocumentSession session, String merged, String theirs) {
        DocumentSaving.replaceText(session, merged);
        session.markSaved(Optional.of(theirs));
        session.notices().dismiss(SUBJECT);
    }

    private static ThreeWayMerge merge(DocumentSession session, String theirs) {
        session.commitPendingEdits();
        return ThreeWayMerge.of(
                session.savedText().orElse(""), session.document().text(), theirs);
    }

    private static void tell(DocumentSession session, Notice.Kind kind, String key, List<Notice.Choice> choices) {
        session.notices().show(new Notice(kind, SUBJECT, Words.text(key, DocumentFiles.name(session)), choices));
    }
}
