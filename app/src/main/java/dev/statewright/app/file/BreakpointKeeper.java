package dev.statewright.app.file;

import dev.statewright.app.breakpoint.BreakpointFile;
import dev.statewright.app.breakpoint.BreakpointSet;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.UnwritableFile;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the breakpoints of a workflow in its side file, wherever that is saved, and takes them from there when it is opened. */
final class BreakpointKeeper {

    private record Kept(Optional<Path> file, BreakpointSet breakpoints) {}

    private final DocumentSession session;
    private final DocumentServices services;
    private volatile Kept latest;

    private BreakpointKeeper(DocumentSession session, DocumentServices services) {
        this.session = session;
        this.services = services;
        latest = now();
    }

    static void read(DocumentSession session, Path file) {
        StateMachine machine = session.document().machine();
        BreakpointSet kept = BreakpointFile.read(file);
        session.breakpoints()
                .setAll(new BreakpointSet(
                        kept.states().stream()
                                .filter(each -> machine.state(each.state()).isPresent())
                                .toList(),
                        kept.condition()));
    }

    static void follow(DocumentSession session, DocumentServices services) {
        BreakpointKeeper keeper = new BreakpointKeeper(session, services);
        session.breakpoints().allProperty().subscribe((_, _) -> keeper.keep());
        session.breakpoints().conditionProperty().subscribe((_, _) -> keeper.keep());
        session.fileProperty().subscribe((_, _) -> keeper.keep());
    }

    private Kept now() {
        return new Kept(session.file(), session.breakpoints().set());
    }

    private void keep() {
        Kept now = now();
        if (!now.equals(latest)) {
            latest = now;
            services.background().execute(this::write);
        }
    }

    /** Always what is set now: of several writers the last one to come must not be the one that knows least. */
    private synchronized void write() {
        Kept now = latest;
        try {
            now.file().ifPresent(file -> BreakpointFile.write(file, now.breakpoints()));
        } catch (UnwritableFile failed) {
            services.ui().execute(() -> session.notices().error("breakpoints", failed.getMessage()));
        }
    }
}
