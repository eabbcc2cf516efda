package dev.statewright.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.renderer.position.Positions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cards moved by hand are undone in the order in which things were done. */
class HandPlacingTest {

    private static final StatePath GREET = StatePath.root("Greet");
    private static final StatePath REST = StatePath.root("Rest");

    private final DocumentSession session = Sessions.of(Sessions.GREETING);

    @Test
    void aMoveBetweenTwoCommandsIsUndoneAndRedoneBetweenThem() {
        session.execute(new RenameState(GREET, "Hello"));
        move(REST, 40);
        session.execute(new RenameState(StatePath.root("Hello"), "Hi"));
        String last = session.document().text();

        session.undo();
        assertThat(session.document().text()).contains("Hello");
        assertThat(positions()).isEqualTo(Positions.NONE.moved(REST, 40, 0));
        assertThat(session.undoName()).contains("canvas.placed");
        session.undo();
        assertThat(positions()).isEqualTo(Positions.NONE);
        assertThat(session.document().text()).contains("Hello");
        session.undo();
        assertThat(session.document().text()).isEqualTo(Sessions.GREETING);
        assertThat(session.canUndoProperty().get()).isFalse();

        session.redo();
        assertThat(session.redoName()).contains("canvas.placed");
        session.redo();
        assertThat(positions()).isEqualTo(Positions.NONE.moved(REST, 40, 0));
        session.redo();
        assertThat(session.document().text()).isEqualTo(last);
        assertThat(session.canRedoProperty().get()).isFalse();
    }

    @Test
    void oneKeyAfterAnotherOnTheSameCardIsOneStep() {
        place(REST, 16, Set.of(REST));
        place(REST, 16, Set.of(REST));
        place(GREET, 16, Set.of(GREET));
        session.undo();
        assertThat(positions()).isEqualTo(Positions.NONE.moved(REST, 32, 0));
        session.undo();
        assertThat(positions()).isEqualTo(Positions.NONE);
    }

    @Test
    void whatWasUndoneDoesNotComeBackBehindSomethingElse() {
        move(REST, 40);
        session.undo();
        session.execute(new RenameState(GREET, "Hello"));
        session.redo();
        assertThat(positions()).isEqualTo(Positions.NONE);

        move(GREET, 8);
        assertThat(session.canRedoProperty().get()).isFalse();
        assertThat(session.undoName()).isEqualTo(Optional.of("canvas.placed"));
    }

    private void move(StatePath state, double dx) {
        place(state, dx, Set.of());
    }

    private void place(StatePath state, double dx, Set<StatePath> moved) {
        session.place(positions().moved(state, dx, 0), moved);
    }

    private Positions positions() {
        return session.drawingProperty().get().layout().positions();
    }
}
