package dev.statewright.app.studio;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.PathQuestions;
import dev.statewright.app.picture.PictureFile;
import dev.statewright.app.picture.PictureFormat;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.theme.Appearance;
import dev.statewright.renderer.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Writes the picture of the open document, with the colours of its run, into a file. */
final class ExportMenu extends MenuButton {

    private static final String SUBJECT = "export";

    private final Workbench workbench;
    private final PathQuestions questions;

    ExportMenu(Workbench workbench, PathQuestions questions) {
        super(Words.text("studio.export"));
        this.workbench = workbench;
        this.questions = questions;
        setId("export-menu");
        for (PictureFormat format : PictureFormat.values()) {
            MenuItem item =
                    new MenuItem(Words.text("studio.export-" + format.name().toLowerCase(Locale.ROOT)));
            item.setOnAction(event -> export(format));
            getItems().add(item);
        }
        disableProperty().bind(workbench.sessionProperty().isNull());
    }

    private void export(PictureFormat format) {
        DocumentSession session = workbench.session();
        session.commitPendingEdits();
        String name = DocumentFiles.name(session).replaceFirst("(\\.asl)?\\.[^.]+$", "") + format.ending();
        questions.fileToSave(session.file(), name).ifPresent(file -> write(session, format, file));
    }

    private void write(DocumentSession session, PictureFormat format, Path file) {
        AslDocument document = session.document();
        RunOverlay overlay = session.overlayProperty().get();
        Appearance appearance = workbench.appearance().getValue();
        workbench.services().background().execute(() -> {
            String outcome;
            boolean written = false;
            try {
                Files.write(file, PictureFile.draw(document, overlay, Theme.load(appearance), format));
                outcome = Words.text("studio.exported", file);
                written = true;
            } catch (IOException failed) {
                outcome = Words.text("studio.not-exported", file, failed.getMessage());
            }
            String sentence = outcome;
            boolean good = written;
            workbench.services().ui().execute(() -> {
                if (good) {
                    workbench.notices().information(SUBJECT, sentence);
                } else {
                    workbench.notices().error(SUBJECT, sentence);
                }
            });
        });
    }
}
