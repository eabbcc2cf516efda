package dev.statewright.runtime.benchmark;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.util.concurrent.TimeUnit;
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

/** One execution from its start to its end, with full history: 10,000 rounds, 1,000 items, or 100 branches. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class WorkloadBenchmark {

    @Param
    public Workload workload;

    private ExecutionPlan plan;
    private String input;

    @Setup
    public void compile() {
        int size = switch (workload) {
            case PASS -> 1;
            case LOOP, LOOP_JSONATA, LOOP_VARIABLES -> 10_000;
            case MAP -> 1_000;
            case PARALLEL -> 100;
        };
        plan = ExecutionPlan.compile(AslDocument.of(workload.definition(size)).machine());
        input = workload.input(size);
    }

    @Benchmark
    public Execution run() {
        return Runs.run(plan, input);
    }
}
