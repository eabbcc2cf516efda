package dev.statewright.renderer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.renderer.picture.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the benchmark measuring what it says it measures. */
class LayoutBenchmarkTest {

    @ParameterizedTest
    @EnumSource
    void allLayOutEveryStateAndTheirFailure(SyntheticWorkflow workflow) {
        LayoutBenchmark benchmark = benchmark(workflow);

        assertThat(benchmark.layout().cards()).hasSize(51);
        assertThat(benchmark.elkAlone().getChildren()).as("with both anchors").hasSize(53);
    }

    @Test
    void everyPictureIsOfAnotherEdit() {
        LayoutBenchmark benchmark = benchmark(SyntheticWorkflow.BRANCHED);

        Picture first = benchmark.editToPicture();

        assertThat(benchmark.editToPicture()).isNotEqualTo(first);
        assertThat(benchmark.layout().cards().size()).isLessThan(first.items().size());
    }

    private static LayoutBenchmark benchmark(SyntheticWorkflow workflow) {
        LayoutBenchmark benchmark = new LayoutBenchmark();
        benchmark.states = 50;
        benchmark.workflow = workflow;
        benchmark.draw();
        return benchmark;
    }
}
