package dev.statewright.renderer.benchmark;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What it takes a cold virtual machine to come from a text of 5,000 states to a picture, and the memory that both then use. */
public final class OpeningTime {

    private static final int STATES = 5000;

    private OpeningTime() {}

    public static void main(String[] arguments) {
        for (SyntheticWorkflow workflow : SyntheticWorkflow.values()) {
            String text = workflow.workflow(STATES, 0).text();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            AslDocument document = AslDocument.of(text);
            Picture picture = PictureBuilder.build(
                    new LayoutEngine().layout(FlowGraphs.of(document.machine()), LayoutOptions.DEFAULT),
                    RunOverlay.NONE,
                    PictureOptions.DEFAULT);
            double milliseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d states: %.0f ms, %d items, %d MB of heap%n",
                    workflow.name().toLowerCase(Locale.ROOT),
                    document.machine().states().size(),
                    milliseconds,
                    picture.items().size(),
                    used);
        }
    }
}
