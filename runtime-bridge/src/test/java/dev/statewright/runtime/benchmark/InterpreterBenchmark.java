package dev.statewright.runtime.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.Outcome;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Times the interpreter (wall clock, and CPU of its thread for busy machines) on the workloads of {@code shared/peers}, with full history. Not part of the tests:
 * see {@code docs/benchmarks.md}.
 */
class InterpreterBenchmark {
    private static final List<String> WORKLOADS = List.of(
            "pass1",
            "loop10k",
            "loop10k-const",
            "loop10k-jsonata",
            "loop10k-jsonata-vars",
            "map1000",
            "map1000-iterator",
            "map1000-jsonata",
            "parallel100");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Long enough for the compiler to have done its best, measured in the thread's own time: other work on the machine must not cut it short. */
    private static final long WARM_UP_NANOS = 4_000_000_000L;

    private static final int RUNS = 41;

    @Test
    void timesOfTheWorkloads() throws IOException {
        Path folder = peers();
        Assumptions.assumeTrue(folder != null, "skipped: there is no folder shared/peers beside the project");
        JsonNode expected = Json.read(Files.readString(folder.resolve("expected.json")));
        System.out.printf(
                "%-24s %10s %10s %10s %10s %10s%n", "workload", "cold ms", "median ms", "best ms", "cpu ms", "events");
        for (String workload : WORKLOADS) {
            ExecutionPlan plan =
                    ExecutionPlan.compile(AslDocument.of(Files.readString(folder.resolve(workload + ".asl.json")))
                            .machine());
            String input = Files.readString(folder.resolve(workload + ".input.json"));
            JsonNode output = expected.get(workload.replace("-iterator", "").replace("map1000-jsonata", "map1000"));
            row(workload, plan, input, output);
        }
    }

    /** The time of a transition must not depend on how many there have been. */
    @Test
    void aTransitionTakesTheSameTimeAfterAMillion() throws IOException {
        Path folder = peers();
        Assumptions.assumeTrue(folder != null, "skipped: there is no folder shared/peers beside the project");
        ExecutionPlan plan = ExecutionPlan.compile(AslDocument.of(Files.readString(folder.resolve("loop10k.asl.json")))
                .machine());
        for (int i = 0; i < 20; i++) {
            run(plan, "{\"i\":0,\"n\":10000}");
        }
        for (int transitions : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            long start = System.nanoTime();
            run(plan, "{\"i\":0,\"n\":" + transitions / 2 + "}");
            System.out.printf(
                    "%,10d transitions: %6d ns each%n", transitions, (System.nanoTime() - start) / transitions);
        }
    }

    private static void row(String workload, ExecutionPlan plan, String input, JsonNode expected) {
        long start = System.nanoTime();
        Execution first = run(plan, input);
        double cold = (System.nanoTime() - start) / 1e6;
        assertThat(first.outcome().orElseThrow().output().node()).isEqualTo(expected);
        long warm = THREADS.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (THREADS.getCurrentThreadCpuTime() < warm) {
            run(plan, input);
        }
        double[] times = new double[RUNS];
        double[] work = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long from = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            run(plan, input);
            work[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(work);
        System.out.printf(
                "%-24s %10.2f %10.3f %10.3f %10.3f %10d%n",
                workload,
                cold,
                times[RUNS / 2],
                times[0],
                work[RUNS / 2],
                first.log().size());
    }

    private static Execution run(ExecutionPlan plan, String input) {
        String arn = "arn:aws:states:us-east-1:123456789012:execution:benchmark:run";
        Execution execution = new Execution(
                plan,
                new ExecutionIdentity(
                        arn,
                        "run",
                        "arn:aws:states:us-east-1:123456789012:stateMachine:benchmark",
                        "benchmark",
                        "arn:aws:iam::123456789012:role/r",
                        "us-east-1",
                        OptionalInt.empty()));
        execution.accept(new Signal.Start(Instant.EPOCH, Payload.ofText(input), 1));
        while (execution.advance(1000)) {
            // until it ends
        }
        assertThat(execution.outcome().orElseThrow().kind()).isEqualTo(Outcome.Kind.SUCCEEDED);
        return execution;
    }

    /** The folder of workloads: named by a property, or beside the project. */
    private static Path peers() {
        String named = System.getProperty("statewright.workloads");
        if (named != null) {
            return Path.of(named);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/peers");
            if (Files.isRegularFile(folder.resolve("expected.json"))) {
                return folder;
            }
        }
        return null;
    }
}
