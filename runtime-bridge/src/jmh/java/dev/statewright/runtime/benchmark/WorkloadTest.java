package dev.statewright.runtime.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.execution.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the benchmarks measuring what they say they measure. */
class WorkloadTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "PASS           | {\"i\":0,\"n\":1}",
                "LOOP           | {\"i\":10000,\"n\":10000}",
                "LOOP_JSONATA   | {\"i\":10000,\"n\":10000}",
                "LOOP_VARIABLES | {\"i\":10000,\"n\":10000}",
            })
    void loopsCountToTheirEnd(Workload workload, String output) {
        assertThat(run(workload).outcome().orElseThrow().output().text()).isEqualTo(output);
    }

    @Test
    void everyItemAndEveryBranchIsRun() {
        assertThat(run(Workload.MAP).outcome().orElseThrow().output().node()).hasSize(1000);
        assertThat(run(Workload.PARALLEL).outcome().orElseThrow().output().node())
                .hasSize(100);
    }

    @Test
    void aLongRunHasAsManyTransitionsAsItSays() {
        LongRunBenchmark benchmark = new LongRunBenchmark();
        benchmark.length = 1000;
        benchmark.compile();
        LongRunBenchmark.Count count = new LongRunBenchmark.Count();
        Execution execution = benchmark.run(count);
        assertThat(count.transitions).isEqualTo(1000);
        // start, 501 choices and 500 passes entered and left, the end entered and left, success
        assertThat(execution.log().size()).isEqualTo(1 + 2 * 1001 + 2 + 1);
    }

    @Test
    void waitingExecutionsEndWhenTheyAreAnswered() throws InterruptedException {
        WaitingExecutions waiting = new WaitingExecutions();
        waiting.start(20);
        assertThat(waiting.answer()).isEqualTo(20);
    }

    private static Execution run(Workload workload) {
        WorkloadBenchmark benchmark = new WorkloadBenchmark();
        benchmark.workload = workload;
        benchmark.compile();
        return benchmark.run();
    }
}
