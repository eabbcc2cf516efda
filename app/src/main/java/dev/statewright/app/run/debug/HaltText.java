package dev.statewright.app.run.debug;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.debug.Breakpoint;
import dev.statewright.runtime.debug.Stop;
import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.execution.Sighting;
import java.util.Optional;

/** Why and where an execution stands still, in a sentence. */
final class HaltText {

    private HaltText() {}

    static String of(Halt halt) {
        String place = place(halt);
        return halt.isNested()
                ? Words.text("debug.nested", halt.session().identity().machineName(), place)
                : place;
    }

    private static String place(Halt halt) {
        return switch (halt.stop().reason()) {
            case Stop.Reason.AtBreakpoint at ->
                at(at.breakpoint(), name(halt))
                        + at.problem().map(HaltText::problem).orElse("");
            case Stop.Reason.AfterState after ->
                Words.text("debug.after", after.state().name())
                        + after.problem().map(HaltText::problem).orElse("");
            case Stop.Reason.BeforeError error ->
                Words.text(
                        "debug.error-" + handling(error),
                        error.state().name(),
                        error.error(),
                        error.handler().name());
            case Stop.Reason.Paused _ -> Words.text("debug.paused-" + doing(halt), name(halt));
            case Stop.Reason.Stepped _ -> Words.text("debug.before", name(halt));
            case Stop.Reason.Rewound _ ->
                Words.text("debug.rewound-" + doing(halt), halt.stop().events(), name(halt));
        };
    }

    private static String at(Breakpoint breakpoint, String name) {
        return switch (breakpoint) {
            case Breakpoint.OnIteration on -> Words.text("debug.at-iteration", name, on.index());
            case Breakpoint.OnCondition on -> Words.text("debug.where", name, on.condition());
            case Breakpoint.BeforeState _, Breakpoint.AfterState _, Breakpoint.OnError _ ->
                Words.text("debug.before", name);
        };
    }

    private static String handling(Stop.Reason.BeforeError error) {
        return switch (error.handling()) {
            case Sighting.Handling.Retried _ -> "retried";
            case Sighting.Handling.Caught _ -> "caught";
            case Sighting.Handling.Unhandled _ -> "unhandled";
        };
    }

    private static String doing(Halt halt) {
        return halt.frame()
                .filter(frame -> frame.phase() == FrameSnapshot.Phase.IN_STATE)
                .map(_ -> "in")
                .orElse("before");
    }

    private static String name(Halt halt) {
        Optional<StatePath> state = halt.state();
        return state.map(StatePath::name).orElse("");
    }

    private static String problem(String sentence) {
        return " · " + sentence;
    }
}
