package dev.statewright.runtime.debug;

import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.FrameView;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ErrorMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** At which of the breakpoints an execution stops. */
final class StopRules {
    private final Debugger debugger;
    private final ExecutionIdentity identity;

    StopRules(Debugger debugger, ExecutionIdentity identity) {
        this.debugger = debugger;
        this.identity = identity;
    }

    boolean isEmpty() {
        return debugger.active().isEmpty();
    }

    private List<Breakpoint> own() {
        return debugger.active().stream()
                .filter(each -> each.machine()
                        .map(machine -> machine.equals(identity.machineArn()) || machine.equals(identity.machineName()))
                        .orElse(true))
                .toList();
    }

    /** Before a state is entered. */
    Optional<Stop.Reason> before(FrameView frame) {
        for (Breakpoint each : own()) {
            StopCondition.Verdict verdict = switch (each) {
                case Breakpoint.BeforeState before
                when before.state().equals(frame.state()) -> StopCondition.of(before.condition(), frame, null);
                case Breakpoint.OnCondition on -> StopCondition.of(Optional.of(on.condition()), frame, null);
                case Breakpoint.OnIteration on
                when frame.isNew()
                        && frame.isIterationOf(on.map())
                        && frame.iteration().orElse(-1) == on.index() ->
                    new StopCondition.Verdict(true, Optional.empty());
                case Breakpoint.BeforeState _,
                        Breakpoint.OnIteration _,
                        Breakpoint.AfterState _,
                        Breakpoint.OnError _ -> new StopCondition.Verdict(false, Optional.empty());
            };
            if (verdict.holds()) {
                return Optional.of(new Stop.Reason.AtBreakpoint(each, verdict.problem()));
            }
        }
        return Optional.empty();
    }

    /** After a state was left. The line of control may have ended with it: then conditions cannot be asked. */
    Optional<Stop.Reason> after(Sighting.Exited exited, Optional<FrameView> frame) {
        for (Breakpoint each : own()) {
            if (each instanceof Breakpoint.AfterState after && after.state().equals(exited.state())) {
                Payload output = exited.output();
                StopCondition.Verdict verdict = frame.map(view -> StopCondition.of(after.condition(), view, output))
                        .orElse(new StopCondition.Verdict(after.condition().isEmpty(), Optional.empty()));
                if (verdict.holds()) {
                    return Optional.of(new Stop.Reason.AfterState(after, exited.state(), output, verdict.problem()));
                }
            }
        }
        return Optional.empty();
    }

    /** Before what one step or signal makes fail: a state, and perhaps states around it. */
    Optional<Stop.Reason> failing(List<Sighting> sightings) {
        List<Sighting.Failed> failed = new ArrayList<>();
        for (Sighting each : sightings) {
            if (each instanceof Sighting.Failed failure) {
                failed.add(failure);
            }
        }
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        Sighting.Failed first = failed.getFirst();
        Sighting.Failed last = failed.getLast();
        boolean handled = !(last.handling() instanceof Sighting.Handling.Unhandled);
        for (Breakpoint each : own()) {
            if (each instanceof Breakpoint.OnError on && isAt(on, failed) && matches(on, first.error(), handled)) {
                return Optional.of(new Stop.Reason.BeforeError(
                        on,
                        first.path(),
                        first.state(),
                        first.error(),
                        Optional.ofNullable(first.cause()),
                        last.state(),
                        last.handling()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(Breakpoint.OnError on, List<Sighting.Failed> failed) {
        return on.state()
                .map(wanted -> failed.stream().anyMatch(each -> each.state().equals(wanted)))
                .orElse(true);
    }

    private static boolean matches(Breakpoint.OnError on, String error, boolean handled) {
        boolean named = on.error()
                .map(name -> name.equals(error) || new ErrorMatch(List.of(name)).accepts(error))
                .orElse(true);
        return named
                && switch (on.which()) {
                    case ANY -> true;
                    case HANDLED -> handled;
                    case UNHANDLED -> !handled;
                };
    }
}
