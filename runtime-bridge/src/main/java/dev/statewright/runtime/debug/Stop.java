package dev.statewright.runtime.debug;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.history.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an execution stands still.
 *
 * @param frame the line of control that it is about; empty where it stopped for none in particular
 * @param frames all lines of control, outer ones first
 * @param clock the execution's time
 * @param nextTimer when the next timer is due
 * @param events how many events its history has
 * @param replaying whether what comes next has happened before: see {@link DebugSession#rewind}
 */
public record Stop(
        Reason reason,
        Optional<FrameSnapshot> frame,
        List<FrameSnapshot> frames,
        Instant clock,
        Optional<Instant> nextTimer,
        int events,
        boolean replaying) {
    public Stop {
        frames = List.copyOf(frames);
    }

    /** Why it stopped. */
    public sealed interface Reason {
        /** @param problem why the breakpoint's condition has no answer; empty where it holds */
        record AtBreakpoint(Breakpoint breakpoint, Optional<String> problem) implements Reason {}

        /** A state was left. */
        record AfterState(Breakpoint breakpoint, StatePath state, Payload output, Optional<String> problem)
                implements Reason {}

        /**
         * A state is about to fail.
         *
         * @param cause may be absent
         * @param handling at the state around that handles it, or at the outermost one
         */
        record BeforeError(
                Breakpoint breakpoint,
                FramePath path,
                StatePath state,
                String error,
                Optional<String> cause,
                StatePath handler,
                Sighting.Handling handling)
                implements Reason {}

        /** Somebody asked for it. */
        record Paused() implements Reason {}

        /** A step is done, or the state was reached. */
        record Stepped() implements Reason {}

        /** It was taken back to where its history had so many events. */
        record Rewound() implements Reason {}
    }
}
