package dev.statewright.runtime.benchmark;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time of a transition must not depend on how many there have been: compare the counter {@code transitions} from row to row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class LongRunBenchmark {

    @Param({"1000", "10000", "100000", "1000000"})
    public int length;

    private ExecutionPlan plan;
    private String input;

    /** Transitions per second. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Count {
        public long transitions;
    }

    @Setup
    public void compile() {
        plan = ExecutionPlan.compile(
                AslDocument.of(Workload.LOOP.definition(length)).machine());
        input = Workload.LOOP.input(length / 2);
    }

    @Benchmark
    public Execution run(Count count) {
        count.transitions += length;
        return Runs.run(plan, input);
    }
}
