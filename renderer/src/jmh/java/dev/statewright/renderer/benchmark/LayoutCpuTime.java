package dev.statewright.renderer.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * The figures of {@link LayoutBenchmark} as processor time of the one thread that works, which another load on the machine does not
 * change much; ELK alone in the same run.
 */
public final class LayoutCpuTime {

    private static final int WARM_UP = 150;
    private static final int ROUNDS = 100;
    private static final double SLOW = 1500;

    private LayoutCpuTime() {}

    /** @param arguments nothing, or the numbers of states */
    public static void main(String[] arguments) throws InterruptedException {
        String[] sizes = arguments.length > 0 ? arguments : new String[] {"50", "500", "2000"};
        // ELK recurses along chains
        Thread thread = new Thread(null, () -> measure(sizes), "measuring", 1L << 30);
        thread.start();
        thread.join();
    }

    private static void measure(String[] sizes) {
        System.out.println(
                "| workflow | states | edit to picture, median | p95 | layout, median | ELK alone, median | layout : ELK |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (SyntheticWorkflow workflow : SyntheticWorkflow.values()) {
            for (String size : sizes) {
                LayoutBenchmark benchmark = new LayoutBenchmark();
                benchmark.states = Integer.parseInt(size);
                benchmark.workflow = workflow;
                benchmark.draw();
                double[] edits = times(benchmark::editToPicture, WARM_UP, ROUNDS);
                double[] layouts = times(benchmark::layout, 20, ROUNDS / 2);
                // Of what takes seconds a few are enough
                boolean fast = times(benchmark::elkAlone, 0, 1)[0] < SLOW;
                double[] elk = times(benchmark::elkAlone, fast ? 15 : 0, fast ? 15 : 3);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.2f |%n",
                        workflow.name().toLowerCase(Locale.ROOT),
                        size,
                        edits[edits.length / 2],
                        edits[edits.length * 95 / 100],
                        layouts[layouts.length / 2],
                        elk[elk.length / 2],
                        layouts[layouts.length / 2] / elk[elk.length / 2]);
            }
        }
    }

    /** Milliseconds, the shortest first. */
    private static double[] times(Runnable work, int warmUp, int rounds) {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }
}
