package dev.statewright.runtime.maprun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChildNamesTest {
    @Test
    void aNameSaysWhichChildItIs() {
        ChildNames names = new ChildNames(0x1234_5678_9abc_def0L);
        Set<String> all = new HashSet<>();
        for (long number : new long[] {0, 1, 2, 999, 1_000_000, 99_999_999}) {
            String name = names.name(number);
            assertThat(name).matches("[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(names.number(name)).isEqualTo(OptionalLong.of(number));
            assertThat(all.add(name)).isTrue();
        }
    }

    @Test
    void namesOfOtherRunsAndOtherTextsAreNobodys() {
        assertThat(new ChildNames(1).number(new ChildNames(2).name(7))).isEmpty();
        assertThat(new ChildNames(1).number("run")).isEmpty();
    }
}
