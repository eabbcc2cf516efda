package dev.statewright.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import org.junit.jupiter.api.Test;

class InsertionPointTest {

    private static final StateMachine GREETING =
            AslDocument.of(Sessions.GREETING).machine();

    @Test
    void aStateGoesBehindTheSelectedOne() {
        StatePath greet = StatePath.root("Greet");

        assertThat(InsertionPoint.of(GREETING, Selection.of(greet)))
                .isEqualTo(new DropTarget.OnEdge(Transition.next(greet)));
    }

    @Test
    void aStateGoesOntoTheSelectedTransition() {
        Transition start = Transition.start(ScopePath.ROOT);

        assertThat(InsertionPoint.of(GREETING, Selection.of(start))).isEqualTo(new DropTarget.OnEdge(start));
    }

    @Test
    void withoutASelectionItGoesToTheEndOfTheMainWay() {
        assertThat(InsertionPoint.of(GREETING, Selection.NONE))
                .isEqualTo(new DropTarget.OnEdge(Transition.next(StatePath.root("Rest"))));
    }

    @Test
    void inAnEmptyWorkflowItIsTheFirst() {
        StateMachine empty =
                AslDocument.of("{\"StartAt\": \"\", \"States\": {}}").machine();

        assertThat(InsertionPoint.of(empty, Selection.NONE)).isEqualTo(new DropTarget.IntoScope(ScopePath.ROOT));
    }

    @Test
    void behindAChoiceItGoesToTheDefault() {
        StateMachine choice = AslDocument.of(
                        "{\"StartAt\": \"C\", \"States\": {\"C\": {\"Type\": \"Choice\", \"Choices\": []}}}")
                .machine();
        StatePath path = StatePath.root("C");

        assertThat(InsertionPoint.of(choice, Selection.of(path)))
                .isEqualTo(new DropTarget.OntoSlot(Transition.defaultOf(path)));
    }
}
