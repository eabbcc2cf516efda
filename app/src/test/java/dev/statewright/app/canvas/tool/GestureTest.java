package dev.statewright.app.canvas.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GestureTest {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");
    private static final DropTarget EDGE = new DropTarget.OnEdge(Transition.next(B));
    private static final Connection LINE = new Connection.Redirected(Transition.next(B));
    private static final StateTemplate PASS =
            new StateTemplate("Pass", JsonNodeFactory.instance.objectNode().put("Type", "Pass"));

    private final RecordingSurface surface = new RecordingSurface();
    private final List<Feedback> seen = new ArrayList<>();
    private final Gesture gesture = new Gesture(surface, seen::add);

    @Test
    void aClickOnAStateSelectsItAlone() {
        surface.selection = Selection.of(B);
        surface.under = new Hit.OnState(A);

        click(at(10, 10));

        assertThat(surface.selection).isEqualTo(Selection.of(A));
        assertThat(gesture.isIdle()).isTrue();
        assertThat(surface.done).isEmpty();
    }

    @Test
    void aClickWithShiftAddsAndTakesAway() {
        surface.selection = Selection.of(B);
        surface.under = new Hit.OnState(A);

        click(new Pointer(10, 10, Pointer.Button.PRIMARY, 1, true, false, false));
        assertThat(surface.selection).isEqualTo(Selection.of(B, A));

        click(new Pointer(10, 10, Pointer.Button.PRIMARY, 1, true, false, false));
        assertThat(surface.selection).isEqualTo(Selection.of(B));
    }

    @Test
    void aClickOnEmptyCanvasClearsTheSelection() {
        surface.selection = Selection.of(A);

        click(at(10, 10));

        assertThat(surface.selection).isEqualTo(Selection.NONE);
    }

    @Test
    void aClickOnALineSelectsItsTransition() {
        surface.under = new Hit.OnEdge(Transition.next(A), new Point(0, 0));

        click(at(10, 10));

        assertThat(surface.selection).isEqualTo(Selection.of(Transition.next(A)));
    }

    @Test
    void aDoubleClickRenames() {
        surface.under = new Hit.OnState(A);

        click(at(10, 10));
        click(new Pointer(10, 10, Pointer.Button.PRIMARY, 2));

        assertThat(surface.done).containsExactly("rename A");
    }

    @Test
    void aTremblingHandIsStillAClick() {
        surface.under = new Hit.OnState(A);

        gesture.pressed(at(10, 10));
        gesture.moved(at(12, 13));
        gesture.released(at(12, 13));

        assertThat(surface.selection).isEqualTo(Selection.of(A));
        assertThat(seen).isEmpty();
    }

    @Test
    void aStateIsMovedByDraggingItToALine() {
        surface.under = new Hit.OnState(A);
        surface.landings = _ -> Optional.of(new Landing(EDGE, Optional.empty()));

        gesture.pressed(at(10, 10));
        gesture.moved(at(40, 40));
        gesture.released(at(40, 40));

        assertThat(surface.done).containsExactly("land %s on %s".formatted(new Load.Existing(List.of(A)), EDGE));
        assertThat(seen).hasSize(2).endsWith(Feedback.NONE);
    }

    @Test
    void whereItIsForbiddenNothingLands() {
        surface.under = new Hit.OnState(A);
        surface.landings = _ -> Optional.of(new Landing(EDGE, Optional.of("Not into itself.")));

        gesture.pressed(at(10, 10));
        gesture.moved(at(40, 40));
        assertThat(seen.getLast())
                .isEqualTo(new Feedback.Carrying(
                        new Load.Existing(List.of(A)), at(40, 40), surface.landings.apply(at(0, 0))));
        gesture.released(at(40, 40));

        assertThat(surface.done).isEmpty();
    }

    @Test
    void aStateOfTheSelectionTakesTheOthersAlong() {
        surface.selection = Selection.of(A, B);
        surface.under = new Hit.OnState(A);
        surface.landings = _ -> Optional.of(new Landing(EDGE, Optional.empty()));

        gesture.pressed(at(10, 10));
        gesture.moved(at(40, 40));
        gesture.released(at(40, 40));

        assertThat(surface.done).containsExactly("land %s on %s".formatted(new Load.Existing(List.of(B, A)), EDGE));
    }

    @Test
    void aStateBesideTheSelectionIsMovedAlone() {
        surface.selection = Selection.of(B);
        surface.under = new Hit.OnState(A);
        surface.landings = _ -> Optional.of(new Landing(EDGE, Optional.empty()));

        gesture.pressed(at(10, 10));
        gesture.moved(at(40, 40));
        gesture.released(at(40, 40));

        assertThat(surface.done).containsExactly("land %s on %s".formatted(new Load.Existing(List.of(A)), EDGE));
    }

    @Test
    void aLinesEndIsLedToAnotherState() {
        pressArrow();
        gesture.moved(at(40, 40));
        assertThat(seen.getLast()).isEqualTo(new Feedback.Connecting(LINE, at(40, 40), surface.lineEnds.apply(null)));
        gesture.released(at(40, 40));

        assertThat(surface.done).containsExactly("connect %s to %s".formatted(LINE, Optional.of(A)));
        assertThat(seen).endsWith(Feedback.NONE);
    }

    @Test
    void aLineThatMayNotEndThereStays() {
        pressArrow();
        surface.lineEnds = _ -> Optional.of(new LineEnd(Optional.of(A), Optional.of("Not into another branch.")));
        gesture.moved(at(40, 40));
        gesture.released(at(40, 40));

        assertThat(surface.done).isEmpty();
    }

    @Test
    void escapeWhileALineIsLedMeansNothingHappened() {
        pressArrow();
        gesture.moved(at(40, 40));
        gesture.cancel();
        gesture.released(at(40, 40));

        assertThat(surface.done).isEmpty();
        assertThat(seen).endsWith(Feedback.NONE);
    }

    @Test
    void awayFromItsArrowALineIsOnlySelectedOrPulled() {
        pressArrow();
        gesture.released(at(11, 11));
        assertThat(surface.selection).isEqualTo(Selection.of(Transition.next(B)));

        pressArrow();
        surface.nearEnd = false;
        gesture.moved(at(20, 15));
        gesture.released(at(20, 15));
        assertThat(surface.done).containsExactly("pan 10.0 5.0");
    }

    @Test
    void aClickOnItsSignFoldsAGroup() {
        surface.under = new Hit.OnState(A);
        surface.onFold = true;

        click(at(10, 10));

        assertThat(surface.done).containsExactly("fold A");
    }

    @Test
    void withAltACardIsMovedInTheDrawingAlone() {
        surface.under = new Hit.OnState(A);

        gesture.pressed(new Pointer(10, 10, Pointer.Button.PRIMARY, 1, false, false, true));
        gesture.moved(at(40, 40));
        gesture.released(at(50, 30));

        assertThat(surface.done).containsExactly("place %s by 40.0 20.0".formatted(List.of(A)));
    }

    private void pressArrow() {
        surface.under = new Hit.OnEdge(Transition.next(B), new Point(0, 0));
        surface.nearEnd = true;
        surface.lineEnds = _ -> Optional.of(new LineEnd(Optional.of(A), Optional.empty()));
        gesture.pressed(at(10, 10));
    }

    @Test
    void escapeAtAnyMomentOfADragMeansNothingHappened() {
        surface.selection = Selection.of(B);
        surface.under = new Hit.OnState(A);
        surface.landings = _ -> Optional.of(new Landing(EDGE, Optional.empty()));

        gesture.pressed(at(10, 10));
        gesture.moved(at(40, 40));
        gesture.cancel();
        gesture.moved(at(60, 60));
        gesture.released(at(60, 60));

        assertThat(surface.done).isEmpty();
        assertThat(gesture.isIdle()).isTrue();
        assertThat(seen).endsWith(Feedback.NONE);
    }

    @Test
    void aPaletteItemLandsWhereItIsReleased() {
        surface.landings =
                pointer -> pointer.x() > 0 ? Optional.of(new Landing(EDGE, Optional.empty())) : Optional.empty();

        gesture.carry(PASS, at(-50, 10));
        gesture.moved(at(30, 30));
        gesture.released(at(30, 30));

        assertThat(surface.done).containsExactly("land %s on %s".formatted(new Load.NewState(PASS), EDGE));
    }

    @Test
    void aPaletteItemReleasedBesideTheCanvasIsGone() {
        gesture.carry(PASS, at(-50, 10));
        gesture.released(at(-40, 10));

        assertThat(surface.done).isEmpty();
        assertThat(gesture.isIdle()).isTrue();
    }

    @Test
    void draggingEmptyCanvasPullsTheDrawing() {
        surface.selection = Selection.of(A);

        gesture.pressed(at(10, 10));
        gesture.moved(at(30, 15));
        gesture.moved(at(35, 15));
        gesture.released(at(35, 15));

        assertThat(surface.done).containsExactly("pan 20.0 5.0", "pan 5.0 0.0");
        assertThat(surface.selection).isEqualTo(Selection.of(A));
    }

    @Test
    void withShiftALassoAddsTheStatesInItsBox() {
        surface.selection = Selection.of(B);
        surface.boxed = List.of(A, B);

        gesture.pressed(new Pointer(50, 60, Pointer.Button.PRIMARY, 1, true, false, false));
        gesture.moved(at(10, 20));

        assertThat(seen.getLast()).isEqualTo(new Feedback.Lasso(new Rect(10, 20, 40, 40)));
        assertThat(surface.selection).isEqualTo(Selection.of(B, A));

        gesture.cancel();
        assertThat(surface.selection).isEqualTo(Selection.of(B));
    }

    @Test
    void theSameFeedbackIsToldOnce() {
        surface.under = new Hit.OnState(A);

        gesture.pressed(at(10, 10));
        gesture.moved(at(40, 40));
        gesture.moved(at(40, 40));

        assertThat(seen).hasSize(1);
    }

    private void click(Pointer pointer) {
        gesture.pressed(pointer);
        gesture.released(pointer);
    }

    private static Pointer at(double x, double y) {
        return new Pointer(x, y, Pointer.Button.PRIMARY, 1);
    }
}
