package dev.statewright.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestWinsTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final List<Integer> delivered = new ArrayList<>();
    private final LatestWins<Integer, Integer> squares =
            new LatestWins<>(number -> number * number, background::add, ui::add, delivered::add);

    @Test
    void aResultIsDeliveredOnTheUiThread() {
        squares.request(3);
        runAll(background);

        assertThat(delivered).isEmpty();
        runAll(ui);
        assertThat(delivered).containsExactly(9);
    }

    @Test
    void aRequestThatWasOvertakenWhileItWaitedIsNotComputed() {
        squares.request(3);
        squares.request(4);
        runAll(background);
        runAll(ui);

        assertThat(delivered).containsExactly(16);
    }

    @Test
    void aResultThatWasOvertakenOnItsWayIsDropped() {
        squares.request(3);
        runAll(background);
        squares.request(4);
        runAll(ui);

        assertThat(delivered).isEmpty();
        runAll(background);
        runAll(ui);
        assertThat(delivered).containsExactly(16);
    }

    @Test
    void afterCancellingNothingIsDelivered() {
        squares.request(3);
        runAll(background);
        squares.cancel();
        runAll(ui);

        assertThat(delivered).isEmpty();
    }

    private static void runAll(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }
}
