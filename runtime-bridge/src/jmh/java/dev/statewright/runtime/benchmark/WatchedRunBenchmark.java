package dev.statewright.runtime.benchmark;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.debug.Breakpoint;
import dev.statewright.runtime.debug.DebugListener;
import dev.statewright.runtime.debug.Debugger;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Watching;
import java.util.List;
import java.util.Optional;
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

/** What a debugger costs an execution of 6,000 rounds, 24,000 events, as the window runs it: nobody looks on, nothing is set, something is. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class WatchedRunBenchmark {
    private static final int ROUNDS = 6_000;

    /** Who looks on. */
    public enum Watcher {
        NOBODY,
        DEBUGGER,
        /** Before a state that is reached last, where nothing holds. */
        BREAKPOINT
    }

    @Param
    public Watcher watcher;

    private StateMachine machine;

    @Setup
    public void read() {
        machine = AslDocument.of(Workload.LOOP.definition(ROUNDS)).machine();
    }

    @Benchmark
    public RunningExecution run() {
        try (ExecutionService service = new ExecutionService(watching())) {
            return service.start(new ExecutionRequest(
                            "benchmark",
                            "arn:aws:states:us-east-1:123456789012:stateMachine:benchmark",
                            machine,
                            Workload.LOOP.input(ROUNDS),
                            Optional.empty(),
                            MachineType.STANDARD,
                            ClockMode.VIRTUAL,
                            (request, completion) -> completion.succeeded(request.input())))
                    .result()
                    .join();
        }
    }

    private Watching watching() {
        if (watcher == Watcher.NOBODY) {
            return Watching.NONE;
        }
        Debugger debugger = new Debugger(DebugListener.NONE);
        if (watcher == Watcher.BREAKPOINT) {
            StatePath last = new StatePath(ScopePath.ROOT, "Done");
            debugger.setBreakpoints(
                    List.of(new Breakpoint.BeforeState(Optional.empty(), last, Optional.of("$states.input.i < 0"))));
        }
        return debugger;
    }
}
