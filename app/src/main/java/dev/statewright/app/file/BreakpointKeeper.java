package dev.statewright.app.file;

import dev.statewright.app.breakpoint.BreakpointFile;
import dev.statewright.app.breakpoint.BreakpointSet;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.UnwritableFile;
import java.nio.file.Path;

/** Keeps the breakpoints of a workflow in its side file, and takes them from there when the workflow is opened. */
final class BreakpointKeeper {

    private final DocumentSession session;
    private final DocumentServices services;
    private final Path file;

    private BreakpointKeeper(DocumentSession session, DocumentServices services, Path file) {
        this.session = session;
        this.services = services;
        this.file = file;
    }

    static void follow(DocumentSession session, DocumentServices services, Path file) {
        StateMachine machine = session.document().machine();
        BreakpointSet kept = BreakpointFile.read(file);
        session.breakpoints()
                .setAll(new BreakpointSet(
                        kept.states().stream()
                                .filter(each -> machine.state(each.state()).isPresent())
                                .toList(),
                        kept.condition()));
        BreakpointKeeper keeper = new BreakpointKeeper(session, services, file);
        session.breakpoints()
                .allProperty()
                .subscribe((_, _) -> services.background().execute(keeper::write));
        session.breakpoints()
                .conditionProperty()
                .subscribe((_, _) -> services.background().execute(keeper::write));
    }

    /** Always what is set now: of several writers the last one to come must not be the one that knows least. */
    private synchronized void write() {
        try {
            BreakpointFile.write(file, session.breakpoints().set());
        } catch (UnwritableFile failed) {
            services.ui().execute(() -> session.notices().error("breakpoints", failed.getMessage()));
        }
    }
}
