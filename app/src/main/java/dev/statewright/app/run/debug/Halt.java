package dev.statewright.app.run.debug;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.debug.DebugSession;
import dev.statewright.runtime.debug.Stop;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameSnapshot;
import java.util.Optional;

/** An execution that stands still: the one of the window, or one that it started. */
public record Halt(DebugSession session, Stop stop) {

    /** Whether it is an execution that a task started. */
    public boolean isNested() {
        return session.parent().isPresent();
    }

    /** The line of control that it is about; where it is about none in particular, that of the workflow. */
    public Optional<FrameSnapshot> frame() {
        return stop.frame().or(() -> stop.frames().stream().findFirst());
    }

    FramePath path() {
        return frame().map(FrameSnapshot::path).orElse(FramePath.ROOT);
    }

    /** The state to look at. */
    public Optional<StatePath> state() {
        return switch (stop.reason()) {
            case Stop.Reason.AfterState after -> Optional.of(after.state());
            case Stop.Reason.BeforeError error -> Optional.of(error.state());
            case Stop.Reason.AtBreakpoint _, Stop.Reason.Paused _, Stop.Reason.Stepped _, Stop.Reason.Rewound _ ->
                frame().map(FrameSnapshot::state);
        };
    }
}
