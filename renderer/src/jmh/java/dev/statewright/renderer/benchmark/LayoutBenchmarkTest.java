package dev.statewright.renderer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.diagram.Diagram;
import org.junit.jupiter.api.Test;

/** Keeps the benchmark measuring what it says it measures. */
class LayoutBenchmarkTest {

    @Test
    void everyStateIsLaidOutAndTheSecondTimeIsTheSame() {
        LayoutBenchmark benchmark = new LayoutBenchmark();
        benchmark.states = 20;
        benchmark.draw();
        Diagram first = benchmark.layout();
        assertThat(first.cards()).hasSize(20);
        assertThat(benchmark.again()).isEqualTo(first);
        assertThat(benchmark.again()).isEqualTo(first);
    }
}
