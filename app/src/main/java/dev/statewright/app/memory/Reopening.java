package dev.statewright.app.memory;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.Draft;
import dev.statewright.app.file.DraftStore;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts documents of last time into a window, with what was unsaved of them. */
public final class Reopening {

    private static final String SUBJECT = "reopening";

    private final Workbench workbench;
    private final DocumentFiles files;
    private final DraftStore drafts;

    public Reopening(Workbench workbench, DocumentFiles files, DraftStore drafts) {
        this.workbench = workbench;
        this.files = files;
        this.drafts = drafts;
    }

    /**
     * Opens a document of last time; empty where there is nothing left of it, which a notice says of a file.
     *
     * @param before told of the document before it comes to the front
     */
    public Optional<DocumentSession> open(TabMemory tab, Consumer<DocumentSession> before) {
        Optional<Draft> draft = drafts.find(tab.draft());
        Optional<DocumentSession> opened = tab.file().isPresent()
                ? openFile(tab, tab.file().get(), draft, before)
                : draft.map(unsaved -> openDraft(unsaved, before));
        opened.ifPresent(session -> {
            List<StatePath> there = tab.selected().stream()
                    .filter(state -> session.document().machine().state(state).isPresent())
                    .toList();
            session.select(Selection.of(there));
        });
        return opened;
    }

    /** A document that never had a file. */
    public DocumentSession openDraft(Draft draft) {
        return openDraft(draft, _ -> {});
    }

    private DocumentSession openDraft(Draft draft, Consumer<DocumentSession> before) {
        DocumentSession session =
                files.add(AslDocument.of(draft.base().orElse("")), Optional.empty(), files.emptyWorkspace(), before);
        drafts.adopt(session, draft.key());
        files.restore(session, draft);
        return session;
    }

    private Optional<DocumentSession> openFile(
            TabMemory tab, Path file, Optional<Draft> draft, Consumer<DocumentSession> before) {
        try {
            DocumentSession session = find(tab, file, before);
            draft.ifPresent(unsaved -> files.restore(session, unsaved));
            return Optional.of(session);
        } catch (UnreadableWorkspace | UnreadableFile gone) {
            if (draft.isPresent()) {
                DocumentSession session = files.add(
                        AslDocument.of(draft.get().text()), Optional.of(file), files.emptyWorkspace(), before);
                session.markSaved(Optional.empty());
                files.tellGone(session, file);
                return Optional.of(session);
            }
            workbench.notices().information(SUBJECT, Words.text("studio.not-reopened", gone.getMessage()));
            return Optional.empty();
        }
    }

    private DocumentSession find(TabMemory tab, Path file, Consumer<DocumentSession> before)
            throws UnreadableWorkspace {
        Optional<WorkflowEntry> entry = Optional.empty();
        Workspace workspace;
        try {
            workspace = Workspace.open(tab.workspace());
            entry = workspace.workflows().stream()
                    .filter(each -> each.file().equals(file) && tab.workflow().equals(Optional.of(each.logicalId())))
                    .findFirst();
        } catch (UnreadableWorkspace changedSince) {
            workspace = Workspace.open(file);
        }
        if (entry.isEmpty()) {
            workspace = Workspace.open(file);
            entry = Optional.of(
                    workspace.selected().orElse(workspace.workflows().getFirst()));
        }
        return files.add(entry.get().document(), Optional.of(entry.get().file()), workspace, before);
    }
}
