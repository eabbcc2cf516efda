package dev.statewright.model.diagnostic;

import dev.statewright.model.diagnostic.ScopeFlow.Target;

/** Whatever a transition names is a state of the same scope. AWS says "Next" for all of them (measured). */
final class TargetRule implements ScopeRule {

    @Override
    public void check(ScopeFlow flow) {
        flow.start().ifPresent(target -> check(target, flow));
        flow.exits().values().forEach(targets -> targets.forEach(target -> check(target, flow)));
    }

    private static void check(Target target, ScopeFlow flow) {
        if (!target.isOpen() && !flow.isPartial() && !flow.states().containsKey(target.name())) {
            flow.site()
                    .findings()
                    .error(
                            Code.MISSING_TRANSITION_TARGET,
                            "Missing 'Next' target: " + target.name(),
                            target.location(),
                            target.value().range());
        }
    }
}
