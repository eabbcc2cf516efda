package dev.statewright.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabFitTest {

    private static final List<Double> FIVE = List.of(50.0, 60.0, 60.0, 40.0, 60.0);

    @Test
    void allAreSeenWhereAllFit() {
        assertThat(TabFit.seen(FIVE, -1, 270, 70)).isEqualTo(numbers(0, 1, 2, 3, 4));
    }

    @Test
    void theControlForTheOthersTakesItsRoomFromTheTabs() {
        assertThat(TabFit.seen(FIVE, -1, 269, 70)).isEqualTo(numbers(0, 1, 2));
    }

    @Test
    void theChosenOneIsAlwaysSeen() {
        assertThat(TabFit.seen(FIVE, 4, 240, 70)).isEqualTo(numbers(0, 1, 4));
        assertThat(TabFit.seen(FIVE, 3, 20, 70)).isEqualTo(numbers(3));
    }

    @Test
    void noLaterTabIsPutBeforeAWiderOneThatDoesNotFit() {
        assertThat(TabFit.seen(FIVE, -1, 175, 70)).isEqualTo(numbers(0));
    }

    private static BitSet numbers(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }
}
