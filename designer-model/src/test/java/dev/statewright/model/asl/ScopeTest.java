package dev.statewright.model.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void ofTwoStatesOfOneNameTheLastCountsInSmallScopesAndInLargeOnes() {
        assertThat(comment(scope(3))).isEqualTo("last");
        assertThat(comment(scope(300))).isEqualTo("last");
    }

    @Test
    void aNameThatIsNotThereFindsNothing() {
        assertThat(scope(3).state("Nobody")).isEmpty();
        assertThat(scope(300).state("Nobody")).isEmpty();
    }

    @Test
    void everyStateIsFoundByItsName() {
        Scope large = scope(300);
        assertThat(large.states())
                .hasSize(301)
                .allSatisfy(state -> assertThat(large.state(state.name()))
                        .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(state.name())));
    }

    private static String comment(Scope scope) {
        return scope.state("Twice").orElseThrow().common().comment().orElseThrow();
    }

    private static Scope scope(int others) {
        String states = IntStream.range(0, others)
                .mapToObj(i -> "\"S" + i + "\": {\"Type\": \"Pass\", \"End\": true}")
                .collect(Collectors.joining(", "));
        return AslDocument.of("""
                {"StartAt": "Twice", "States": {
                  "Twice": {"Type": "Pass", "Comment": "first", "End": true}, %s,
                  "Twice": {"Type": "Pass", "Comment": "last", "End": true}}}""".formatted(states)).machine().scope();
    }
}
