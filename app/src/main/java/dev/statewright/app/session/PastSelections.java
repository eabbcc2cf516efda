package dev.statewright.app.session;

import dev.statewright.model.asl.StateMachine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was selected before, the latest first: where a step back takes away what is selected, people go on with what they had then. */
final class PastSelections {

    private static final int MOST = 50;

    private final Deque<Selection> past = new ArrayDeque<>();

    void remember(Selection selection) {
        if (!selection.states().isEmpty()) {
            past.remove(selection);
            past.push(selection);
            if (past.size() > MOST) {
                past.removeLast();
            }
        }
    }

    /** The latest of which everything is there. */
    Optional<Selection> in(StateMachine machine) {
        return past.stream()
                .filter(selection -> selection.states().stream()
                        .allMatch(state -> machine.state(state).isPresent()))
                .findFirst();
    }
}
