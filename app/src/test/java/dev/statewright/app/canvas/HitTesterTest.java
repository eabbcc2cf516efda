package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HitTesterTest {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");
    private static final StatePath WHICH = StatePath.root("Which");
    private static final Diagram CHAIN = Drawings.diagram(Drawings.CHAIN);
    private static final Diagram BRANCHED = Drawings.diagram(Drawings.BRANCHED);

    @Test
    void betweenTwoCardsTheLineBetweenThemIsMeant() {
        Rect a = CHAIN.rectOf(A).orElseThrow();
        Rect b = CHAIN.rectOf(B).orElseThrow();

        Point between = new Point(a.centerX() + 20, (a.bottom() + b.y()) / 2);

        assertThat(HitTester.dropTarget(CHAIN, between)).contains(onEdge(Transition.next(A)));
    }

    @Test
    void theUpperHalfOfACardMeansBeforeItAndTheLowerHalfAfterIt() {
        Rect b = CHAIN.rectOf(B).orElseThrow();

        assertThat(HitTester.dropTarget(CHAIN, new Point(b.centerX(), b.y() + 5)))
                .contains(onEdge(Transition.next(A)));
        assertThat(HitTester.dropTarget(CHAIN, new Point(b.centerX(), b.bottom() - 5)))
                .contains(onEdge(Transition.next(B)));
    }

    @Test
    void aboveTheFirstCardTheStartIsMeant() {
        Rect a = CHAIN.rectOf(A).orElseThrow();

        assertThat(HitTester.dropTarget(CHAIN, new Point(a.centerX(), a.y() - 6)))
                .contains(onEdge(Transition.start(ScopePath.ROOT)));
    }

    @Test
    void farFromEverythingThereIsNoTarget() {
        assertThat(HitTester.dropTarget(CHAIN, new Point(-400, 100))).isEmpty();
    }

    @Test
    void onTheWayAlongALineTheTargetStaysEqual() {
        Rect a = CHAIN.rectOf(A).orElseThrow();
        Rect b = CHAIN.rectOf(B).orElseThrow();

        assertThat(DoubleStream.iterate(a.bottom() + 1, y -> y < b.y(), y -> y + 1)
                        .mapToObj(y -> HitTester.dropTarget(CHAIN, new Point(a.centerX() - 3, y)))
                        .distinct())
                .containsExactly(Optional.of(onEdge(Transition.next(A))));
    }

    @Test
    void anOpenSlotIsTakenByItsBoxAndByTheLineToIt() {
        Transition slot = Transition.defaultOf(WHICH);
        Rect box = box(BRANCHED, slot);

        assertThat(HitTester.dropTarget(BRANCHED, box.center())).contains(new DropTarget.OntoSlot(slot));
        assertThat(HitTester.targetOf(BRANCHED, slot)).isEqualTo(new DropTarget.OntoSlot(slot));
    }

    @Test
    void anEmptyBranchIsAScopeToDropInto() {
        ScopePath empty = new ScopePath(SyntaxPath.of("States", "Yes", "Branches", 1));
        Rect box = BRANCHED.boxes().stream()
                .filter(each -> each.scope().equals(empty))
                .findFirst()
                .map(DropBox::rect)
                .orElseThrow();

        assertThat(HitTester.dropTarget(BRANCHED, box.center())).contains(new DropTarget.IntoScope(empty));
    }

    @Test
    void insideABranchTheWayToTheFirstStateIsATargetThoughNoLineIsDrawn() {
        StatePath inner = new ScopePath(SyntaxPath.of("States", "Yes", "Branches", 0)).state("Inner 1");
        Rect card = BRANCHED.rectOf(inner).orElseThrow();

        assertThat(HitTester.dropTarget(BRANCHED, new Point(card.centerX(), card.y() + 4)))
                .contains(onEdge(Transition.start(inner.scope())));
    }

    @Test
    void everyTargetHasAMarker() {
        for (Diagram diagram : new Diagram[] {CHAIN, BRANCHED}) {
            diagram.edges()
                    .forEach(edge -> assertThat(Marker.of(diagram, onEdge(edge.transition())))
                            .as("%s", edge.transition())
                            .isPresent());
            diagram.boxes()
                    .forEach(box -> assertThat(
                                    HitTester.dropTarget(diagram, box.rect().center())
                                            .flatMap(target -> Marker.of(diagram, target)))
                            .contains(new Marker.Box(box.rect())));
        }
    }

    private static Rect box(Diagram diagram, Transition slot) {
        return diagram.boxes().stream()
                .filter(each -> each.slot().equals(Optional.of(slot)))
                .findFirst()
                .map(DropBox::rect)
                .orElseThrow();
    }

    private static DropTarget onEdge(Transition transition) {
        return new DropTarget.OnEdge(transition);
    }
}
