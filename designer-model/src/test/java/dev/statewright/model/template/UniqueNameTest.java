package dev.statewright.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.Flows;
import dev.statewright.model.document.AslDocument;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UniqueNameTest {

    @Test
    void aFreeNameIsTakenAsItIs() {
        assertThat(UniqueName.of("Pass", Set.of("Wait"))).isEqualTo("Pass");
    }

    @Test
    void aTakenNameIsNumberedFromOne() {
        assertThat(UniqueName.of("Pass", Set.of("Pass", "Pass (1)"))).isEqualTo("Pass (2)");
        assertThat(UniqueName.of("Pass (1)", Set.of("Pass", "Pass (1)"))).isEqualTo("Pass (2)");
    }

    @Test
    void theNumberFitsIntoTheLongestName() {
        String longest = "x".repeat(UniqueName.LONGEST);

        assertThat(UniqueName.of(longest, Set.of(longest))).isEqualTo("x".repeat(76) + " (1)");
    }

    @Test
    void namesOfNestedStatesAreTaken() {
        assertThat(UniqueName.takenIn(AslDocument.of(Flows.NESTED).machine())).contains("Both", "Two", "Item");
    }
}
