package dev.statewright.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps the benchmark measuring what it says it measures. */
class ActionSearchBenchmarkTest {

    @Test
    void aSearchGoesOverAllActions() {
        ActionSearchBenchmark benchmark = new ActionSearchBenchmark();
        benchmark.query = "dynamo upd";
        benchmark.read();

        assertThat(benchmark.find())
                .first()
                .extracting(found -> found.action().resource())
                .isEqualTo("arn:aws:states:::dynamodb:updateItem");
    }
}
