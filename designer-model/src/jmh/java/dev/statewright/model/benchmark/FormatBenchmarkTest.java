package dev.statewright.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the benchmark measuring what it says it measures. */
class FormatBenchmarkTest {

    @ParameterizedTest
    @EnumSource(FormatBenchmark.Place.class)
    void theSameDefinitionIsReadFromEachFormat(FormatBenchmark.Place place) {
        FormatBenchmark benchmark = new FormatBenchmark();
        benchmark.states = 20;
        benchmark.place = place;
        benchmark.write();

        assertThat(benchmark.open().states()).hasSize(21);
        assertThat(SyntaxJson.toJson(
                        AslDocument.of(benchmark.strict()).tree().root().orElseThrow()))
                .isEqualTo(SyntaxJson.toJson(
                        AslDocument.of(LargeDefinition.of(20)).tree().root().orElseThrow()));
    }
}
