package dev.statewright.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeps the benchmark measuring what it says it measures. */
class DocumentBenchmarkTest {

    private final DocumentBenchmark benchmark = new DocumentBenchmark();

    @BeforeEach
    void prepare() {
        benchmark.states = 20;
        benchmark.permille = 500;
        benchmark.write();
    }

    @Test
    void theDefinitionIsValidAndHasAllItsStates() {
        assertThat(benchmark.read().states()).hasSize(21);
        assertThat(benchmark.parse().errors()).isEmpty();
        assertThat(benchmark.open()).isEmpty();
        assertThat(benchmark.validate()).isEmpty();
    }

    @Test
    void editingTypesALetterAndTakesItBack() {
        assertThat(benchmark.edit()).isEmpty();
        assertThat(benchmark.editedText()).contains("$.xa.b");
        assertThat(benchmark.edit()).isEmpty();
        assertThat(benchmark.editedText()).isEqualTo(LargeDefinition.of(20));
    }

    @Test
    void renamingAndInsertingGoThereAndBack() {
        assertThat(benchmark.rename()).isEmpty();
        assertThat(benchmark.editedText()).contains("\"S10x\": {", "\"Next\": \"S10x\"");
        assertThat(benchmark.rename()).isEmpty();
        assertThat(benchmark.insert()).isEmpty();
        assertThat(benchmark.editedText()).contains("\"Pass\": {");
        assertThat(benchmark.insert()).isEmpty();
        assertThat(benchmark.editedText()).isEqualTo(LargeDefinition.of(20));
    }
}
