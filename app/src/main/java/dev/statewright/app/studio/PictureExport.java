package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.PathQuestions;
import dev.statewright.app.picture.PictureFile;
import dev.statewright.app.picture.PictureFormat;
import dev.statewright.app.picture.PictureRequest;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.theme.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Draws the open document, or what is selected of it, into files and onto the clipboard, with or without the colours of its run. */
final class PictureExport {

    private static final String SUBJECT = "export";

    private final Workbench workbench;
    private final PathQuestions questions;
    private final Consumer<Image> clipboard;
    private final BooleanProperty selectionOnly = new SimpleBooleanProperty(this, "selectionOnly");
    private final BooleanProperty runColours = new SimpleBooleanProperty(this, "runColours", true);

    PictureExport(Workbench workbench, PathQuestions questions) {
        this(workbench, questions, PictureExport::putOnClipboard);
    }

    /** @param clipboard takes a picture that is copied */
    PictureExport(Workbench workbench, PathQuestions questions, Consumer<Image> clipboard) {
        this.workbench = workbench;
        this.questions = questions;
        this.clipboard = clipboard;
    }

    /** Whether only what is selected is drawn, while something is. */
    BooleanProperty selectionOnlyProperty() {
        return selectionOnly;
    }

    /** Whether the colours of a run are drawn, where there is one. */
    BooleanProperty runColoursProperty() {
        return runColours;
    }

    /** The ids of {@link #actions}, in their order. */
    List<String> actionIds() {
        return actions().stream().map(Action::id).toList();
    }

    List<Action> actions() {
        BooleanBinding open = workbench.sessionProperty().isNotNull();
        List<Action> actions = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            String id = "studio.export-" + format.name().toLowerCase(Locale.ROOT);
            actions.add(new Action(id, () -> export(format)).enabledWhen(open));
        }
        actions.add(new Action("studio.copy-picture", this::copy)
                .withIcon(ActionIcons.COPY)
                .withKeys("Shortcut+Shift+C")
                .enabledWhen(open));
        return actions;
    }

    /** What is to be drawn, as it is at the moment of asking. */
    private record Wish(
            AslDocument document, Set<StatePath> only, RunOverlay overlay, LayoutOptions layout, Theme theme) {

        byte[] drawn(PictureFormat format) {
            return PictureFile.draw(document, as(format));
        }

        String lacking(PictureFormat format) {
            return PictureFile.lacking(document, as(format));
        }

        private PictureRequest as(PictureFormat format) {
            return new PictureRequest(format, theme, overlay, layout, PictureRequest.SHARP, only);
        }
    }

    private Wish wish() {
        DocumentSession session = workbench.session();
        session.commitPendingEdits();
        return new Wish(
                session.document(),
                selectionOnly.get() ? Set.copyOf(session.selection().states()) : Set.of(),
                runColours.get() ? session.overlayProperty().get() : RunOverlay.NONE,
                session.drawingProperty().get().layout(),
                Theme.load(workbench.appearance().getValue()));
    }

    private void export(PictureFormat format) {
        Wish wish = wish();
        DocumentSession session = workbench.session();
        String name = DocumentFiles.name(session).replaceFirst("(\\.asl)?\\.[^.]+$", "") + format.ending();
        questions.fileToSave(session.file(), name).ifPresent(file -> write(wish, format, file));
    }

    private void write(Wish wish, PictureFormat format, Path file) {
        workbench.services().background().execute(() -> {
            try {
                Files.write(file, wish.drawn(format));
                String lacking = wish.lacking(format);
                tell(() -> workbench
                        .notices()
                        .show(
                                lacking.isEmpty()
                                        ? notice(Notice.Kind.INFORMATION, "studio.exported", file)
                                        : notice(Notice.Kind.WARNING, "studio.exported-lacking", file, lacking)));
            } catch (IOException failed) {
                tell(() -> workbench
                        .notices()
                        .error(SUBJECT, Words.text("studio.not-exported", file, failed.getMessage())));
            }
        });
    }

    private static Notice notice(Notice.Kind kind, String key, Object... what) {
        return new Notice(kind, SUBJECT, Words.text(key, what), List.of());
    }

    private void copy() {
        Wish wish = wish();
        workbench.services().background().execute(() -> {
            byte[] png = wish.drawn(PictureFormat.PNG);
            tell(() -> {
                clipboard.accept(new Image(new ByteArrayInputStream(png)));
                workbench.notices().information(SUBJECT, Words.text("studio.picture-copied"));
            });
        });
    }

    private void tell(Runnable what) {
        workbench.services().ui().execute(what);
    }

    private static void putOnClipboard(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
