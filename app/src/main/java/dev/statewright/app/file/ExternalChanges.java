package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Notices that another program wrote the open file. Asked from time to time; reads the file only when its time or size is another
 * than before.
 */
public final class ExternalChanges {

    static final String SUBJECT = "external-change";

    private record Stamp(Path file, long millis, long size) {}

    private final Workbench workbench;
    private final DocumentFiles files;
    private Optional<Stamp> known = Optional.empty();
    private String text = "";

    public ExternalChanges(Workbench workbench, DocumentFiles files) {
        this.workbench = workbench;
        this.files = files;
        workbench.sessionProperty().subscribe(this::follow);
    }

    /** Looks at the file. To be called on the UI thread; a look costs one system call. */
    public void look() {
        DocumentSession session = workbench.session();
        Optional<Stamp> now =
                session == null ? Optional.empty() : session.file().flatMap(ExternalChanges::stamp);
        if (now.isEmpty() || now.equals(known)) {
            return;
        }
        boolean sameFile = known.map(Stamp::file).equals(now.map(Stamp::file));
        known = now;
        String before = text;
        text = read(now.get().file()).orElse(before);
        if (sameFile && !text.equals(before) && !text.equals(session.document().text())) {
            tell(session);
        }
    }

    private void follow(DocumentSession session) {
        known = Optional.empty();
        look();
        if (session != null) {
            session.dirtyProperty().subscribe(changed -> look());
        }
    }

    private void tell(DocumentSession session) {
        boolean dirty = session.dirtyProperty().get();
        workbench
                .notices()
                .show(new Notice(
                        dirty ? Notice.Kind.WARNING : Notice.Kind.INFORMATION,
                        SUBJECT,
                        Words.text(dirty ? "file.changed-both" : "file.changed-outside", DocumentFiles.name(session)),
                        List.of(new Notice.Choice(Words.text("file.reload"), files::reopen))));
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(file, found.lastModifiedTime().toMillis(), found.size()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(AslFile.open(file).text());
        } catch (UnreadableFile beingWritten) {
            return Optional.empty();
        }
    }
}
