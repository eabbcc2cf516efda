package dev.statewright.app.breakpoint;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.debug.Breakpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a run is to stop at a state.
 *
 * @param before whether before the state is entered
 * @param after whether after it was left
 * @param onError whether before it fails
 * @param condition JSONata under which it stops before and after; empty for always
 * @param iteration of a Map state, at whose beginning it stops; counted from 0
 */
public record StateBreakpoint(
        StatePath state,
        boolean before,
        boolean after,
        boolean onError,
        Optional<String> condition,
        OptionalLong iteration) {

    /** Always, before the state is entered. */
    public static StateBreakpoint before(StatePath state) {
        return new StateBreakpoint(state, true, false, false, Optional.empty(), OptionalLong.empty());
    }

    /** Whether a run never stops for it. */
    public boolean isEmpty() {
        return !before && !after && !onError && iteration.isEmpty();
    }

    /** The same at another state. */
    StateBreakpoint at(StatePath other) {
        return new StateBreakpoint(other, before, after, onError, condition, iteration);
    }

    /** @param machine the state machine's name */
    public List<Breakpoint> of(String machine) {
        Optional<String> name = Optional.of(machine);
        List<Breakpoint> all = new ArrayList<>();
        if (before) {
            all.add(new Breakpoint.BeforeState(name, state, condition));
        }
        if (after) {
            all.add(new Breakpoint.AfterState(name, state, condition));
        }
        if (onError) {
            all.add(new Breakpoint.OnError(name, Optional.of(state), Optional.empty(), Breakpoint.OnError.Which.ANY));
        }
        iteration.ifPresent(index -> all.add(new Breakpoint.OnIteration(name, state, index)));
        return all;
    }
}
