package dev.statewright.runtime.execution;

import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.plan.ScopePlan;
import dev.statewright.runtime.plan.StatePlan;
import dev.statewright.runtime.plan.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lets the lines of control of an execution go on in a changed definition: in the states of the same names. */
final class PlanChange {
    private PlanChange() {}

    /** @throws CannotRewind where a state that the execution is in is gone, or has become another type */
    static void apply(Frame root, ExecutionPlan plan) {
        apply(root, plan.root());
    }

    private static void apply(Frame frame, ScopePlan scope) {
        StatePlan state = scope.states().get(frame.state.name());
        if (state == null || state.type() != frame.state.type()) {
            throw new CannotRewind(
                    "The changed definition has no " + frame.state.type().word() + " state '" + frame.state.name()
                            + "' in the place where the execution is.");
        }
        frame.state = state;
        // counters of retriers go by position
        frame.retries = frame.retries == null
                ? null
                : Arrays.copyOf(frame.retries, Recovery.errors(state.work()).retriers().length);
        if (frame.mapRun != null && state.work() instanceof Work.Map map) {
            frame.mapRun.processor = map.processor();
            frame.mapRun.running.forEach(child -> apply(child.frame, map.processor()));
        }
        apply(frame.children, state.work());
        apply(frame.stopped, state.work());
    }

    private static void apply(FanOut fanOut, Work work) {
        if (fanOut == null) {
            return;
        }
        List<Frame> frames = new ArrayList<>(fanOut.running);
        frames.addAll(fanOut.stopped);
        if (work instanceof Work.Map map) {
            FanOut.MapItems items = fanOut.items;
            fanOut.items = new FanOut.MapItems(
                    map.processor(), items.items(), map.itemSelector(), items.effectiveInput(), items.concurrency());
            frames.forEach(frame -> apply(frame, map.processor()));
        } else if (work instanceof Work.Parallel parallel) {
            if (parallel.branches().length != fanOut.size()) {
                throw new CannotRewind("The changed definition has " + parallel.branches().length
                        + " branches where the" + " execution is in " + fanOut.size() + ".");
            }
            frames.forEach(frame -> apply(frame, parallel.branches()[frame.index]));
        }
    }
}
