package dev.statewright.app.file;

import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.renderer.position.PositionFile;
import dev.statewright.renderer.position.Positions;
import java.nio.file.Path;

/** Keeps what was moved by hand in the side file of a workflow, and takes it from there when the workflow is opened. */
final class PositionKeeper {

    private final DocumentSession session;
    private final DocumentServices services;
    private final Path file;

    private PositionKeeper(DocumentSession session, DocumentServices services, Path file) {
        this.session = session;
        this.services = services;
        this.file = file;
    }

    static void follow(DocumentSession session, DocumentServices services, Path file) {
        Positions kept = PositionFile.read(file);
        if (!kept.isEmpty()) {
            DrawingOptions drawing = session.drawingProperty().get();
            session.drawingProperty().set(drawing.with(drawing.layout().with(kept)));
        }
        PositionKeeper keeper = new PositionKeeper(session, services, file);
        session.drawingProperty()
                .addListener((_, before, now) ->
                        keeper.keep(before.layout().positions(), now.layout().positions()));
    }

    private void keep(Positions before, Positions now) {
        if (!now.equals(before)) {
            services.background().execute(() -> write(now));
        }
    }

    private void write(Positions positions) {
        try {
            PositionFile.write(file, positions);
        } catch (UnwritableFile failed) {
            services.ui().execute(() -> session.notices().error("positions", failed.getMessage()));
        }
    }
}
