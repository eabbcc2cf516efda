package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Diagram;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsertionPlaceTest {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath C = StatePath.root("C");
    private static final StatePath WHICH = StatePath.root("Which");
    private static final StatePath LAST = StatePath.root("Last");

    @Test
    void behindTheSelectedState() {
        assertThat(place(Drawings.CHAIN, Selection.of(A))).contains(new DropTarget.OnEdge(Transition.next(A)));
    }

    @Test
    void onTheSelectedTransition() {
        Transition start = Transition.start(ScopePath.ROOT);

        assertThat(place(Drawings.CHAIN, Selection.of(start))).contains(new DropTarget.OnEdge(start));
    }

    @Test
    void behindAChoiceIntoItsOpenDefault() {
        assertThat(place(Drawings.BRANCHED, Selection.of(WHICH)))
                .contains(new DropTarget.OntoSlot(Transition.defaultOf(WHICH)));
    }

    @Test
    void withoutASelectionBeforeTheEnd() {
        assertThat(place(Drawings.CHAIN, Selection.NONE)).contains(new DropTarget.OnEdge(Transition.next(C)));
    }

    @Test
    void intoAnEmptyWorkflow() {
        assertThat(place("{\"States\":{}}", Selection.NONE)).contains(new DropTarget.IntoScope(ScopePath.ROOT));
    }

    @Test
    void beforeAStateOnALineThatLeadsToIt() {
        Diagram diagram = Drawings.diagram(Drawings.BRANCHED);

        assertThat(InsertionPlace.before(diagram, LAST))
                .contains(new DropTarget.OnEdge(Transition.next(StatePath.root("Yes"))));
    }

    private static Optional<DropTarget> place(String text, Selection selection) {
        return InsertionPlace.of(AslDocument.of(text).machine(), Drawings.diagram(text), selection);
    }
}
