package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.app.session.HistoryInFile;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Notices;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.text.Position;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings workflows from files into the window and back. Unsaved work is never lost without a question, which is asked in the window
 * itself. To be used on the UI thread.
 */
public final class DocumentFiles {

    static final String SUBJECT = "file";
    private static final int CLOSED = 20;
    private static final Pattern PLACE = Pattern.compile(":(\\d{1,7}):(\\d{1,7})");

    private final Workbench workbench;
    private final PathQuestions questions;
    private final DraftStore drafts;
    private final OpenDocuments open;
    private final DocumentSaving saving;
    private final Leaving leaving;
    private final HistoryOpening histories;
    private final Deque<Path> closed = new ArrayDeque<>();
    private final FirstViews views;
    private Neighbours neighbours = Neighbours.NONE;

    public DocumentFiles(Workbench workbench, PathQuestions questions, DraftStore drafts) {
        this.workbench = workbench;
        this.questions = questions;
        this.drafts = drafts;
        this.open = new OpenDocuments(workbench);
        this.views = new FirstViews(workbench);
        this.saving = new DocumentSaving(workbench, questions, drafts);
        this.histories = new HistoryOpening(
                workbench,
                (document, history) -> add(
                        document,
                        Optional.empty(),
                        emptyWorkspace(),
                        session -> session.historyProperty().set(Optional.of(history))));
        this.leaving = new Leaving(workbench, saving, drafts);
    }

    /** From now on a document that is open in another window is shown there. */
    public void knowing(Neighbours others) {
        neighbours = others;
    }

    /** Whom it asks for places. */
    public PathQuestions questions() {
        return questions;
    }

    /** The documents of this window. */
    public OpenDocuments documents() {
        return open;
    }

    /** An empty workflow without a file, in the query language that the user prefers. */
    public void newDocument() {
        QueryLanguage language = workbench.preferences().get().settings().queryLanguage();
        newDocument(NewWorkflow.text(language));
    }

    /** A workflow without a file that begins with a text. */
    public void newDocument(String text) {
        add(AslDocument.of(text), Optional.empty(), emptyWorkspace());
    }

    public void openFile() {
        questions.fileToOpen(place()).ifPresent(this::open);
    }

    public void openFolder() {
        questions.folderToOpen(place()).ifPresent(this::open);
    }

    /** Opens a file, or a folder with its first workflow. What cannot be opened is said in a notice. */
    public void open(Path path) {
        open(path, SUBJECT);
    }

    /** The same for several; a notice for each that cannot be opened. */
    public void open(List<Path> paths) {
        workbench.notices().dismiss(SUBJECT);
        for (int i = 0; i < paths.size(); i++) {
            open(paths.get(i), i == 0 ? SUBJECT : SUBJECT + i);
        }
    }

    private void open(Path path, String subject) {
        Path wanted = path.toAbsolutePath().normalize();
        if (neighbours.show(wanted)) {
            return;
        }
        if (HistoryOpening.isHistory(wanted)) {
            histories.open(wanted);
            workbench.preferences().change(known -> known.opened(wanted));
            return;
        }
        try {
            Workspace workspace = Workspace.open(wanted);
            show(workspace.selected().orElseGet(() -> workspace.workflows().getFirst()), workspace);
            workbench.notices().dismiss(subject);
            workbench.preferences().change(known -> known.opened(wanted));
        } catch (UnreadableWorkspace | UnreadableFile unreadable) {
            if (!Files.exists(wanted)) {
                workbench.preferences().change(known -> known.forgotten(wanted));
            }
            refuse(unreadable.getMessage(), wanted, subject);
        }
    }

    /** What a file says is shown where nothing else can be shown of it, at the place that the sentence names. */
    private void refuse(String sentence, Path file, String subject) {
        List<Notice.Choice> choices =
                Files.isRegularFile(file) && DocumentSaving.read(file).isPresent()
                        ? List.of(new Notice.Choice(Words.text("file.open-text"), () -> openText(file, sentence)))
                        : List.of();
        workbench.notices().show(new Notice(Notice.Kind.ERROR, subject, sentence, choices));
    }

    private void openText(Path file, String sentence) {
        try {
            Workspace alone =
                    new Workspace(file, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
            DocumentSession session = add(AslFile.open(file).document(), Optional.of(file), alone);
            views.showAsText(session);
            Matcher place = PLACE.matcher(sentence);
            if (place.find()) {
                session.seek(new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))));
            }
            session.notices().error(SUBJECT, sentence);
        } catch (UnreadableFile gone) {
            workbench.notices().error(SUBJECT, gone.getMessage());
        }
    }

    /** Opens another workflow of the workspace that is open already. */
    public void open(WorkflowEntry workflow) {
        Workspace workspace = workbench.session().workspace();
        try {
            if (!neighbours.show(workflow)) {
                show(workflow, workspace);
            }
        } catch (UnreadableFile unreadable) {
            workbench.notices().error(SUBJECT, unreadable.getMessage());
        }
    }

    /** Puts a document into the window. */
    public DocumentSession add(AslDocument document, Optional<Path> file, Workspace workspace) {
        return add(document, file, workspace, _ -> {});
    }

    /** @param before told of the document before it comes to the front */
    public DocumentSession add(
            AslDocument document, Optional<Path> file, Workspace workspace, Consumer<DocumentSession> before) {
        DocumentSession session = new DocumentSession(document, file, workspace, new Notices(), workbench.services());
        DrawingOptions drawing = session.drawingProperty().get();
        session.drawingProperty()
                .set(drawing.with(drawing.layout()
                        .with(workbench.preferences().get().settings().direction())));
        file.ifPresent(path -> {
            PositionKeeper.read(session, path);
            BreakpointKeeper.read(session, path);
        });
        PositionKeeper.follow(session, workbench.services());
        BreakpointKeeper.follow(session, workbench.services());
        views.opens(session);
        before.accept(session);
        open.add(session);
        if (!document.isWellFormed()) {
            views.showAsText(session);
        }
        return session;
    }

    /** The view in which a document is first seen that is opened anew. */
    public ViewMode firstView(DocumentSession session) {
        return views.of(session);
    }

    /** Saves to the document's file, or asks for one. @return whether it was saved */
    public boolean save() {
        return saving.save(workbench.session());
    }

    /** Asks for a file and saves there. @return whether it was saved */
    public boolean saveAs() {
        return saving.saveAs(workbench.session());
    }

    /** Writes a copy to another file. @return whether it was written */
    public boolean saveCopy() {
        return saving.saveCopy(workbench.session());
    }

    /** Saves what has a file and can be saved without a question: a file that another program changed waits for its user. */
    public void autosave(DocumentSession session) {
        saving.autosave(session);
    }

    /** Takes the file's text again, as one step that can be undone. */
    public void reopen() {
        saving.reopen(workbench.session());
    }

    /** Closes a document, after a question where it has unsaved changes. */
    public void close(DocumentSession session) {
        leaving.leave(
                List.of(session),
                () -> {
                    session.file().ifPresent(this::remember);
                    workbench.notices().dismiss(Leaving.UNSAVED);
                    ViewMode usual = views.usual();
                    open.remove(session);
                    if (workbench.session() == null) {
                        workbench.viewModeProperty().set(usual);
                    }
                },
                Optional.empty());
    }

    /** Opens again what was closed last. */
    public void openClosed() {
        Optional.ofNullable(closed.poll()).ifPresent(this::open);
    }

    /** Does something that leaves all documents: at once where they are saved, else after the user has decided. */
    public void whenSafe(Runnable left, Optional<Runnable> keeping) {
        leaving.leave(List.copyOf(workbench.documents()), left, keeping);
    }

    /** The name that a document goes by. */
    public static String name(DocumentSession session) {
        return session.file()
                .map(file -> file.getFileName().toString())
                .or(() -> session.historyProperty()
                        .get()
                        .filter(HistoryInFile::derived)
                        .map(history -> Words.text("file.derived", history.name())))
                .orElseGet(() -> Words.text("file.untitled"));
    }

    /** Says that a document's file is not where it was. */
    public void tellGone(DocumentSession session, Path file) {
        outside().gone(session, file);
    }

    ExternalChange outside() {
        return saving.outside();
    }

    private void remember(Path file) {
        closed.remove(file);
        closed.push(file);
        if (closed.size() > CLOSED) {
            closed.removeLast();
        }
    }

    private void show(WorkflowEntry workflow, Workspace workspace) {
        Optional<DocumentSession> already = open.of(workflow);
        if (already.isPresent()) {
            open.show(already.get());
            DocumentSaving.read(workflow.file())
                    .filter(text -> !already.get().savedText().equals(Optional.of(text)))
                    .ifPresent(text -> outside().changed(already.get(), text));
            return;
        }
        AslDocument document = workflow.document();
        DocumentSession session = add(document, Optional.of(workflow.file()), workspace);
        drafts.find(workflow.file())
                .filter(draft -> !draft.text().equals(document.text()))
                .ifPresent(draft -> offer(session, draft));
    }

    private void offer(DocumentSession session, Draft draft) {
        session.notices()
                .show(new Notice(
                        Notice.Kind.INFORMATION,
                        "draft",
                        Words.text("file.draft", name(session)),
                        List.of(
                                new Notice.Choice(Words.text("file.draft-restore"), () -> restore(session, draft)),
                                new Notice.Choice(
                                        Words.text("file.draft-discard"), () -> drafts.forget(draft.key())))));
    }

    /** Brings back the text of last time, as one step that can be undone. What is on disk by now is another thing. */
    public void restore(DocumentSession session, Draft draft) {
        DocumentSaving.replaceText(session, draft.text());
        session.markSaved(draft.base());
        Optional<String> now = session.file().flatMap(DocumentSaving::read);
        if (now.isPresent() && !now.equals(draft.base())) {
            saving.outside().changed(session, now.get());
        }
    }

    /** The folder of the document in front, without its workflows. */
    public Workspace emptyWorkspace() {
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
