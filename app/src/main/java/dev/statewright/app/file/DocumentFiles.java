package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings workflows from files into the window and back. Unsaved work is never lost without a question, which is asked in the window
 * itself. To be used on the UI thread.
 */
public final class DocumentFiles {

    static final String SUBJECT = "file";
    private static final String UNSAVED = "unsaved";
    private static final String NEW_TEXT = """
            {
              "Comment": "",
              "StartAt": "",
              "States": {}
            }
            """;

    private final Workbench workbench;
    private final PathQuestions questions;
    private final DraftStore drafts;

    public DocumentFiles(Workbench workbench, PathQuestions questions, DraftStore drafts) {
        this.workbench = workbench;
        this.questions = questions;
        this.drafts = drafts;
    }

    /** Whom it asks for places. */
    public PathQuestions questions() {
        return questions;
    }

    /** An empty workflow without a file. */
    public void newDocument() {
        newDocument(NEW_TEXT);
    }

    /** A workflow without a file that begins with a text. */
    public void newDocument(String text) {
        whenSafe(() -> show(AslDocument.of(text), Optional.empty(), emptyWorkspace()));
    }

    public void openFile() {
        questions.fileToOpen(place()).ifPresent(this::open);
    }

    public void openFolder() {
        questions.folderToOpen(place()).ifPresent(this::open);
    }

    /** Opens a file, or a folder with its first workflow. What cannot be opened is said in a notice. */
    public void open(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        whenSafe(() -> {
            try {
                Workspace workspace = Workspace.open(wanted);
                load(workspace.selected().orElseGet(() -> workspace.workflows().getFirst()), workspace);
                workbench.preferences().change(known -> known.opened(wanted));
            } catch (UnreadableWorkspace | UnreadableFile unreadable) {
                workbench.preferences().change(known -> known.forgotten(wanted));
                workbench.notices().error(SUBJECT, unreadable.getMessage());
            }
        });
    }

    /** Opens another workflow of the workspace that is open already. */
    public void open(WorkflowEntry workflow) {
        Workspace workspace = workbench.session().workspace();
        whenSafe(() -> {
            try {
                load(workflow, workspace);
            } catch (UnreadableFile unreadable) {
                workbench.notices().error(SUBJECT, unreadable.getMessage());
            }
        });
    }

    /** Saves to the document's file, or asks for one. @return whether it was saved */
    public boolean save() {
        return workbench.session().file().map(this::saveTo).orElseGet(this::saveAs);
    }

    /** Asks for a file and saves there. @return whether it was saved */
    public boolean saveAs() {
        DocumentSession session = workbench.session();
        String suggestion =
                session.file().map(file -> file.getFileName().toString()).orElse("workflow.asl.json");
        return questions.fileToSave(place(), suggestion).map(this::saveTo).orElse(false);
    }

    /** Takes the file's text again, as one step that can be undone. */
    public void reopen() {
        DocumentSession session = workbench.session();
        session.file().ifPresent(file -> {
            try {
                replaceText(session, AslFile.open(file).text());
                session.markSaved();
                workbench.notices().dismiss(SUBJECT);
                workbench.notices().dismiss(ExternalChanges.SUBJECT);
            } catch (UnreadableFile unreadable) {
                workbench.notices().error(SUBJECT, unreadable.getMessage());
            }
        });
    }

    /** Does something that leaves the document: at once where it is saved, else after the user has decided. */
    public void whenSafe(Runnable leaving) {
        DocumentSession session = workbench.session();
        if (session == null) {
            leaving.run();
            return;
        }
        session.commitPendingEdits();
        if (!session.dirtyProperty().get()) {
            leaving.run();
            return;
        }
        workbench
                .notices()
                .show(new Notice(
                        Notice.Kind.QUESTION,
                        UNSAVED,
                        Words.text("file.unsaved", name(session)),
                        List.of(
                                new Notice.Choice(Words.text("file.save-first"), () -> {
                                    if (save()) {
                                        leaving.run();
                                    }
                                }),
                                new Notice.Choice(Words.text("file.discard"), () -> {
                                    session.file().ifPresent(drafts::forget);
                                    leaving.run();
                                }))));
    }

    /** The name that a document goes by. */
    public static String name(DocumentSession session) {
        return session.file().map(file -> file.getFileName().toString()).orElseGet(() -> Words.text("file.untitled"));
    }

    private boolean saveTo(Path file) {
        DocumentSession session = workbench.session();
        session.commitPendingEdits();
        try {
            AslFile.save(file, session.document().text());
        } catch (UnwritableFile failed) {
            workbench.notices().error(SUBJECT, failed.getMessage());
            return false;
        }
        session.fileProperty().set(Optional.of(file));
        session.markSaved();
        drafts.forget(file);
        workbench.notices().dismiss(SUBJECT);
        workbench.notices().dismiss(UNSAVED);
        workbench.notices().dismiss(ExternalChanges.SUBJECT);
        workbench.preferences().change(known -> known.opened(file));
        return true;
    }

    private void load(WorkflowEntry workflow, Workspace workspace) {
        Path file = workflow.file();
        AslDocument document = workflow.document();
        show(document, Optional.of(file), workspace);
        drafts.find(file).filter(draft -> !draft.text().equals(document.text())).ifPresent(this::offer);
    }

    private void show(AslDocument document, Optional<Path> file, Workspace workspace) {
        DocumentSession before = workbench.session();
        workbench.notices().clear();
        DocumentSession next =
                new DocumentSession(document, file, workspace, workbench.notices(), workbench.services());
        file.ifPresent(path -> PositionKeeper.follow(next, workbench.services(), path));
        workbench.sessionProperty().set(next);
        if (before != null) {
            before.close();
        }
        if (!document.isWellFormed()) {
            workbench.viewModeProperty().set(ViewMode.CODE);
        }
    }

    private void offer(Draft draft) {
        DocumentSession session = workbench.session();
        workbench
                .notices()
                .show(new Notice(
                        Notice.Kind.INFORMATION,
                        "draft",
                        Words.text("file.draft", name(session)),
                        List.of(
                                new Notice.Choice(
                                        Words.text("file.draft-restore"), () -> replaceText(session, draft.text())),
                                new Notice.Choice(
                                        Words.text("file.draft-discard"), () -> drafts.forget(draft.file())))));
    }

    private static void replaceText(DocumentSession session, String text) {
        session.commitPendingEdits();
        TextChange change = TextChange.between(session.document().text(), text);
        if (!change.isEmpty()) {
            session.execute(new ReplaceText(change));
        }
    }

    private Workspace emptyWorkspace() {
        DocumentSession session = workbench.session();
        if (session != null) {
            return session.workspace();
        }
        return new Workspace(
                Path.of("").toAbsolutePath(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Optional<Path> place() {
        return Optional.ofNullable(workbench.session())
                .flatMap(DocumentSession::file)
                .or(() -> workbench.preferences().get().recent().stream().findFirst());
    }
}
