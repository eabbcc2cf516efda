package dev.statewright.renderer.benchmark;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** What a picture costs: every third state chooses between the next one and one three further on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class LayoutBenchmark {

    private static final String TASK = """
            "S%1$d": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}, "Next": "S%2$d"},
            """;
    private static final String CHOICE = """
            "S%1$d": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsPresent": true, "Next": "S%3$d"}], "Default": "S%2$d"},
            """;

    @Param({"20", "100", "500", "2000"})
    public int states;

    private final LayoutEngine engine = new LayoutEngine();
    private FlowGraph graph;

    @Setup
    public void draw() {
        String text = IntStream.range(0, states - 1)
                .mapToObj(i -> (i % 3 == 0 ? CHOICE : TASK).formatted(i, i + 1, Math.min(i + 3, states - 1)))
                .collect(Collectors.joining(
                        "",
                        "{\"StartAt\": \"S0\", \"States\": {",
                        "\"S%d\": {\"Type\": \"Succeed\"}}}".formatted(states - 1)));
        graph = FlowGraphs.of(AslDocument.of(text).machine());
    }

    /** Nothing is remembered from before. */
    @Benchmark
    public Diagram layout() {
        return new LayoutEngine().layout(graph, LayoutOptions.DEFAULT);
    }

    /** The same graph once more, as after an edit that does not show. */
    @Benchmark
    public Diagram again() {
        return engine.layout(graph, LayoutOptions.DEFAULT);
    }
}
