package dev.statewright.runtime.benchmark;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.inspect.RunSnapshots;
import dev.statewright.runtime.past.RunMeasures;
import dev.statewright.runtime.past.Timeline;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * A history of 25,000 events opened, followed, and prepared for a slider. Prints processor time of the thread in milliseconds, five times, the
 * first one in a cold virtual machine.
 */
public final class PastRuns {
    private static final int ROUNDS = 6_249;
    private static final int STRIDE = 7;

    private PastRuns() {}

    public static void main(String[] arguments) {
        StateMachine machine = AslDocument.of(Workload.LOOP.definition(ROUNDS)).machine();
        Execution execution = Runs.run(ExecutionPlan.compile(machine), Workload.LOOP.input(ROUNDS));
        execution.log().publish();
        String text = HistoryJson.write(execution.log().snapshot());
        System.out.printf("%,d events, %,d characters%n", execution.log().size(), text.length());
        for (int round = 0; round < 5; round++) {
            measure(machine, text);
        }
    }

    private static void measure(StateMachine machine, String text) {
        long start = cpu();
        List<HistoryEvent> events = HistoryFile.read(text).getFirst().events();
        long read = cpu();
        RunInspector inspector = new RunInspector(machine);
        events.forEach(inspector::accept);
        inspector.overlay();
        inspector.steps();
        long followed = cpu();
        RunSnapshots snapshots = RunSnapshots.of(machine, events);
        long prepared = cpu();
        long worst = 0;
        for (int i = 0; i <= events.size(); i += STRIDE) {
            long begin = cpu();
            snapshots.after(i);
            worst = Math.max(worst, cpu() - begin);
        }
        long slid = cpu();
        Timeline.of(machine, events);
        long timeline = cpu();
        RunMeasures.of(events);
        System.out.printf(
                "read %.0f, followed %.0f, slider prepared %.0f, moved %.3f and at worst %.2f, timeline %.0f, measures"
                        + " %.0f ms%n",
                (read - start) / 1e6,
                (followed - read) / 1e6,
                (prepared - followed) / 1e6,
                (slid - prepared) / 1e6 * STRIDE / events.size(),
                worst / 1e6,
                (timeline - slid) / 1e6,
                (cpu() - timeline) / 1e6);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
