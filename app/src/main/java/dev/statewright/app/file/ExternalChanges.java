package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Notices that another program wrote, replaced, moved or deleted a file that is open. Asked from time to time; reads a file only when
 * its time, size or identity is another than before.
 */
public final class ExternalChanges {

    /** What was seen of a file last; without attributes it was not there. */
    private record Seen(Path file, Optional<Stamp> stamp) {}

    private record Stamp(long millis, long size, Optional<Object> identity) {}

    private final Workbench workbench;
    private final DocumentFiles files;
    private final Map<DocumentSession, Seen> known = new WeakHashMap<>();

    public ExternalChanges(Workbench workbench, DocumentFiles files) {
        this.workbench = workbench;
        this.files = files;
    }

    /** Looks at the files. To be called on the UI thread; a look costs one system call for each open document. */
    public void look() {
        List.copyOf(workbench.documents()).forEach(session -> session.file().ifPresent(file -> look(session, file)));
    }

    private void look(DocumentSession session, Path file) {
        Seen now = new Seen(file, stamp(file));
        Seen before = known.put(session, now);
        if (now.equals(before)) {
            return;
        }
        if (now.stamp.isPresent()) {
            DocumentSaving.read(file)
                    .filter(text -> !session.savedText().equals(Optional.of(text)))
                    .ifPresent(text -> files.outside().changed(session, text));
        } else if (before != null && before.stamp.isPresent() && before.file.equals(file)) {
            // a file that is replaced is missing for a moment: only the second look in vain counts
            known.put(session, new Seen(file, Optional.of(new Stamp(0, -1, Optional.empty()))));
            if (before.stamp.get().size() == -1) {
                known.put(session, now);
                files.outside().gone(session, file);
            }
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(found.lastModifiedTime().toMillis(), found.size(), Optional.ofNullable(found.fileKey())));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
