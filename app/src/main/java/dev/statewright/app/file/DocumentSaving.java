package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.text.TextChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Brings documents to their files and back. What another program wrote meanwhile is never overwritten without a word. */
final class DocumentSaving {

    private static final String NEW_NAME = "workflow.asl.json";

    private final Workbench workbench;
    private final PathQuestions questions;
    private final DraftStore drafts;
    private final ExternalChange outside;
    private final Map<DocumentSession, String> notWritten = new WeakHashMap<>();

    DocumentSaving(Workbench workbench, PathQuestions questions, DraftStore drafts) {
        this.workbench = workbench;
        this.questions = questions;
        this.drafts = drafts;
        this.outside = new ExternalChange(this);
    }

    ExternalChange outside() {
        return outside;
    }

    /** Saves to the document's file, or asks for one. @return whether it was saved */
    boolean save(DocumentSession session) {
        session.commitPendingEdits();
        Optional<Path> file = session.file();
        if (file.isEmpty()) {
            return saveAs(session);
        }
        Optional<String> found = read(file.get());
        if (found.isPresent() && !found.equals(session.savedText()) && !outside.settle(session, found.get())) {
            return false;
        }
        return write(session, file.get());
    }

    /** Saves what can be saved without a question. What could not be written waits for another change: once is enough to say it. */
    void autosave(DocumentSession session) {
        Optional<Path> file = session.file();
        String text = session.document().text();
        boolean isWanted = file.isPresent()
                && session.dirtyProperty().get()
                && session.document().isWellFormed()
                && !text.equals(notWritten.get(session))
                && read(file.get()).equals(session.savedText());
        if (isWanted && !write(session, file.get())) {
            notWritten.put(session, text);
        }
    }

    /** Asks for a file and saves there. @return whether it was saved */
    boolean saveAs(DocumentSession session) {
        return ask(session).map(file -> write(session, file)).orElse(false);
    }

    /** Writes the text to another file; the document stays with its own. @return whether it was written */
    boolean saveCopy(DocumentSession session) {
        return ask(session)
                .map(file -> put(session, file, () -> saveCopy(session)))
                .orElse(false);
    }

    /** Writes over whatever is there. */
    boolean write(DocumentSession session, Path file) {
        String key = drafts.keyOf(session);
        if (!put(session, file, () -> saveAs(session))) {
            return false;
        }
        session.fileProperty().set(Optional.of(file.toAbsolutePath().normalize()));
        session.markSaved();
        drafts.forget(key);
        drafts.forget(file);
        session.notices().dismiss(DocumentFiles.SUBJECT);
        session.notices().dismiss(Leaving.UNSAVED);
        session.notices().dismiss(ExternalChange.SUBJECT);
        workbench.preferences().change(known -> known.opened(file));
        return true;
    }

    /** Takes the file's text again, as one step that can be undone. */
    void reopen(DocumentSession session) {
        session.file().ifPresent(file -> {
            try {
                take(session, AslFile.open(file).text());
                session.notices().dismiss(DocumentFiles.SUBJECT);
            } catch (UnreadableFile unreadable) {
                session.notices().error(DocumentFiles.SUBJECT, unreadable.getMessage());
            }
        });
    }

    /** Makes a text that is on disk the document's, as one step that can be undone. */
    void take(DocumentSession session, String text) {
        replaceText(session, text);
        session.markSaved(Optional.of(text));
        session.notices().dismiss(ExternalChange.SUBJECT);
    }

    static void replaceText(DocumentSession session, String text) {
        session.commitPendingEdits();
        TextChange change = TextChange.between(session.document().text(), text);
        if (!change.isEmpty()) {
            session.execute(new ReplaceText(change));
        }
    }

    /** What a file says now; empty where it is gone, or cannot be read at this moment. */
    static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(AslFile.open(file).text()) : Optional.empty();
        } catch (UnreadableFile beingWritten) {
            return Optional.empty();
        }
    }

    /** @param elsewhere offered where it cannot be written there */
    private boolean put(DocumentSession session, Path file, Runnable elsewhere) {
        session.commitPendingEdits();
        try {
            AslFile.save(file, session.document().text());
            return true;
        } catch (UnwritableFile failed) {
            session.notices()
                    .show(new Notice(
                            Notice.Kind.ERROR,
                            DocumentFiles.SUBJECT,
                            failed.getMessage(),
                            List.of(new Notice.Choice(Words.text("file.gone-save-as"), elsewhere))));
            return false;
        }
    }

    private Optional<Path> ask(DocumentSession session) {
        String suggestion =
                session.file().map(file -> file.getFileName().toString()).orElse(NEW_NAME);
        Optional<Path> near = session.file()
                .or(() -> workbench.preferences().get().recent().stream().findFirst());
        return questions.fileToSave(near, suggestion);
    }
}
