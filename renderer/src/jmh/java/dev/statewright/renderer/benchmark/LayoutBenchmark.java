package dev.statewright.renderer.benchmark;

import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.elk.graph.ElkNode;
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

/** What a picture costs: from the graph to what painters paint, as after an edit; and what ELK alone costs for the same graph. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xss256m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class LayoutBenchmark {

    private static final int EDITS = 16;

    @Param({"50", "500", "2000"})
    public int states;

    @Param({"CHAIN", "BRANCHED", "TANGLED"})
    public SyntheticWorkflow workflow;

    private final List<FlowGraph> edited = new ArrayList<>();
    private int edit;

    @Setup
    public void draw() {
        for (int i = 0; i < EDITS; i++) {
            edited.add(FlowGraphs.of(workflow.workflow(states, i).machine(), false));
        }
    }

    /** Nothing is remembered from before. */
    @Benchmark
    public Diagram layout() {
        return new LayoutEngine().layout(edited.getFirst(), LayoutOptions.DEFAULT);
    }

    /** A state is inserted in the middle, a picture later another one. The workflows have one scope, so nothing of it is remembered. */
    @Benchmark
    public Picture editToPicture() {
        edit = (edit + 1) % EDITS;
        Diagram diagram = new LayoutEngine().layout(edited.get(edit), LayoutOptions.DEFAULT);
        return PictureBuilder.build(diagram, RunOverlay.NONE, PictureOptions.DEFAULT);
    }

    /** The same graph in ELK's layered algorithm, without cards and texts. */
    @Benchmark
    public ElkNode elkAlone() {
        return ElkAlone.layout(edited.getFirst());
    }
}
