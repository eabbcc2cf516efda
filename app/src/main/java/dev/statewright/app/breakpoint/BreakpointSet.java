package dev.statewright.app.breakpoint;

import dev.statewright.runtime.debug.Breakpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where runs of one workflow are to stop.
 *
 * @param states at most one for each state
 * @param condition JSONata under which they stop before any state
 */
public record BreakpointSet(List<StateBreakpoint> states, Optional<String> condition) {

    /** Nowhere. */
    public static final BreakpointSet NONE = new BreakpointSet(List.of(), Optional.empty());

    public BreakpointSet {
        states = List.copyOf(states);
    }

    public boolean isEmpty() {
        return states.isEmpty() && condition.isEmpty();
    }

    /** @param machine the state machine's name */
    public List<Breakpoint> of(String machine) {
        List<Breakpoint> all = new ArrayList<>();
        states.forEach(each -> all.addAll(each.of(machine)));
        condition.ifPresent(text -> all.add(new Breakpoint.OnCondition(Optional.of(machine), text)));
        return all;
    }
}
