package dev.statewright.model.diagnostic;

import dev.statewright.model.diagnostic.ScopeFlow.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Every state can be reached from StartAt. Not asked where the scope cannot end or its start is missing: AWS then says only that. */
final class ReachabilityRule implements ScopeRule {

    @Override
    public void check(ScopeFlow flow) {
        boolean starts = flow.start()
                .filter(start -> flow.states().containsKey(start.name()))
                .isPresent();
        if (!starts || flow.isOpen() || !TerminalStateRule.ends(flow)) {
            return;
        }
        Set<String> reached = reached(flow);
        for (StateSite state : flow.states().values()) {
            if (!reached.contains(state.name())) {
                flow.site()
                        .findings()
                        .error(
                                Code.MISSING_TRANSITION_TARGET,
                                "State \"" + state.name() + "\" is not reachable.",
                                state.site().location(),
                                state.site().anchor());
            }
        }
    }

    private static Set<String> reached(ScopeFlow flow) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(flow.start().orElseThrow().name());
        while (!open.isEmpty()) {
            String name = open.pop();
            if (flow.states().containsKey(name) && reached.add(name)) {
                for (Target target : flow.exits().get(name)) {
                    open.push(target.name());
                }
            }
        }
        return reached;
    }
}
