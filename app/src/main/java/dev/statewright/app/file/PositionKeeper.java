package dev.statewright.app.file;

import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.renderer.position.PositionFile;
import dev.statewright.renderer.position.Positions;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps what was moved by hand in the side file of a workflow, wherever that is saved, and takes it from there when it is opened. */
final class PositionKeeper {

    private record Kept(Optional<Path> file, Positions positions) {}

    private final DocumentSession session;
    private final DocumentServices services;
    private volatile Kept latest;

    private PositionKeeper(DocumentSession session, DocumentServices services) {
        this.session = session;
        this.services = services;
        latest = now();
    }

    static void read(DocumentSession session, Path file) {
        Positions kept = PositionFile.read(file);
        if (!kept.isEmpty()) {
            DrawingOptions drawing = session.drawingProperty().get();
            session.drawingProperty().set(drawing.with(drawing.layout().with(kept)));
        }
    }

    static void follow(DocumentSession session, DocumentServices services) {
        PositionKeeper keeper = new PositionKeeper(session, services);
        session.drawingProperty().subscribe((_, _) -> keeper.keep());
        session.fileProperty().subscribe((_, _) -> keeper.keep());
    }

    private Kept now() {
        return new Kept(session.file(), session.drawingProperty().get().layout().positions());
    }

    private void keep() {
        Kept now = now();
        if (!now.equals(latest)) {
            latest = now;
            services.background().execute(this::write);
        }
    }

    /** Always what is so now: of several writers the last one to come must not be the one that knows least. */
    private synchronized void write() {
        Kept now = latest;
        try {
            now.file().ifPresent(file -> PositionFile.write(file, now.positions()));
        } catch (UnwritableFile failed) {
            services.ui().execute(() -> session.notices().error("positions", failed.getMessage()));
        }
    }
}
