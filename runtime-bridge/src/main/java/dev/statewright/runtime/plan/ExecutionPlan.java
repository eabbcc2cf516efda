package dev.statewright.runtime.plan;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import java.util.Optional;
import java.util.OptionalLong;

/** A compiled workflow. Made once, shared by any number of executions in any number of threads. */
public final class ExecutionPlan {
    private final ScopePlan root;
    private final OptionalLong timeoutSeconds;

    private ExecutionPlan(ScopePlan root, OptionalLong timeoutSeconds) {
        this.root = root;
        this.timeoutSeconds = timeoutSeconds;
    }

    /** @throws InvalidDefinition with all that keeps the workflow from running */
    public static ExecutionPlan compile(StateMachine machine) {
        Problems problems = new Problems();
        ScopePlan root = new ScopeCompiler(problems).compile(machine.scope());
        problems.throwIfAny();
        return new ExecutionPlan(
                root,
                machine.timeoutSeconds().isPresent()
                        ? OptionalLong.of((long)
                                Math.max(0, Math.min(machine.timeoutSeconds().getAsDouble(), 3_155_760_000L)))
                        : OptionalLong.empty());
    }

    /** The same plan, ending after so many seconds at the latest. */
    public ExecutionPlan within(long seconds) {
        return new ExecutionPlan(root, OptionalLong.of(Math.min(seconds, timeoutSeconds.orElse(seconds))));
    }

    /** @throws InvalidDefinition where it has what Express workflows cannot have: activities, {@code .sync}, task tokens, Distributed Maps */
    public void requireExpress() {
        Problems problems = new Problems();
        new ExpressRules(problems).check(root);
        problems.throwIfAny();
    }

    public ScopePlan root() {
        return root;
    }

    /** The plan of a state in any scope. */
    public Optional<StatePlan> state(StatePath path) {
        return Optional.ofNullable(find(root, path));
    }

    private static StatePlan find(ScopePlan scope, StatePath path) {
        for (StatePlan state : scope.states().values()) {
            if (state.path().equals(path)) {
                return state;
            }
            ScopePlan[] inner = switch (state.work()) {
                case Work.Parallel parallel -> parallel.branches();
                case Work.Map map -> new ScopePlan[] {map.processor()};
                case Work.Pass _, Work.Task _, Work.Choice _, Work.Wait _, Work.Succeed _, Work.Fail _ ->
                    new ScopePlan[0];
            };
            for (ScopePlan each : inner) {
                StatePlan found = find(each, path);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    public OptionalLong timeoutSeconds() {
        return timeoutSeconds;
    }
}
