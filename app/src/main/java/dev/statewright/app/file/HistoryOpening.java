package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.HistoryInFile;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.ReadHistory;
import dev.statewright.runtime.history.UnreadableHistory;
import dev.statewright.runtime.past.DerivedDefinition;
import dev.statewright.runtime.past.HistoryFit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Opens histories that were exported elsewhere: on the workflow in front where they fit it, else on one that is drawn from them. */
final class HistoryOpening {

    /** A history shows in its beginning what it is. */
    private static final int BEGINNING = 64 * 1024;

    private final Workbench workbench;
    private final BiConsumer<AslDocument, HistoryInFile> add;

    /** @param add puts a workflow that was drawn from a history into the window */
    HistoryOpening(Workbench workbench, BiConsumer<AslDocument, HistoryInFile> add) {
        this.workbench = workbench;
        this.add = add;
    }

    static boolean isHistory(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return HistoryFile.isHistory(new String(bytes.readNBytes(BEGINNING), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Reads it in the background, and shows it then. */
    void open(Path file) {
        Optional<DocumentSession> front = Optional.ofNullable(workbench.session());
        Optional<AslDocument> workflow = front.map(DocumentSession::document);
        workbench.services().background().execute(() -> {
            try {
                List<ReadHistory> all = HistoryFile.read(Files.readString(file));
                // lines of a log may tell of several executions
                ReadHistory longest = all.stream()
                        .max(Comparator.comparingInt(each -> each.events().size()))
                        .orElseThrow();
                boolean fits = workflow.filter(known -> fits(known, longest)).isPresent();
                HistoryInFile opened = new HistoryInFile(file, longest, all.size(), !fits);
                AslDocument document = fits ? workflow.get() : AslDocument.of(DerivedDefinition.of(longest.events()));
                workbench.services().ui().execute(() -> {
                    if (fits) {
                        front.get().historyProperty().set(Optional.of(opened));
                    } else {
                        add.accept(document, opened);
                    }
                    workbench.notices().dismiss(DocumentFiles.SUBJECT);
                });
            } catch (UnreadableHistory none) {
                refuse(file.getFileName() + ": " + none.getMessage());
            } catch (IOException unreadable) {
                refuse(Words.text("run.history-unreadable", file.getFileName()));
            }
        });
    }

    private void refuse(String sentence) {
        workbench.services().ui().execute(() -> workbench.notices().error(DocumentFiles.SUBJECT, sentence));
    }

    private static boolean fits(AslDocument workflow, ReadHistory history) {
        return HistoryFit.of(workflow.machine(), history.events()).fitting().stream()
                .anyMatch(event -> event.type().entersState());
    }
}
