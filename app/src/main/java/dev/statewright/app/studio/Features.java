package dev.statewright.app.studio;

import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What the window is made of besides its own parts; each is made anew for every document that is opened.
 *
 * @param canvas makes the picture
 * @param parts make what is added to bars and panels
 */
public record Features(CanvasMaker canvas, List<BiFunction<DocumentSession, Workbench, DocumentPart>> parts) {

    /** Makes the picture of a document. */
    @FunctionalInterface
    public interface CanvasMaker {

        /** @param open opens another workflow of the workspace */
        CanvasSlot make(DocumentSession session, Workbench workbench, Consumer<WorkflowEntry> open);
    }

    public Features {
        parts = List.copyOf(parts);
    }

    /** The parts for a document. */
    public List<DocumentPart> partsOf(DocumentSession session, Workbench workbench) {
        return parts.stream().map(make -> make.apply(session, workbench)).toList();
    }
}
