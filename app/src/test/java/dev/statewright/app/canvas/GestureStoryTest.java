package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Gestures over several states and over lines, each with the mouse and with the keys that do the same. */
class GestureStoryTest extends CanvasStory {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");
    private static final StatePath C = StatePath.root("C");
    private static final StatePath WHICH = StatePath.root("Which");
    private static final StatePath LAST = StatePath.root("Last");

    @BeforeEach
    void openChain(FxRobot robot) {
        on.open(robot, Drawings.CHAIN);
    }

    @Test
    void aSelectionOfSeveralStatesIsMovedTogetherInOneStep(FxRobot robot) {
        on.click(robot, on.card(B));
        on.withShift(robot, () -> on.click(robot, on.card(C)));
        Rect start = on.canvas.view().diagram().anchors().getFirst().rect();

        on.dragAndDrop(robot, on.card(C), new Point(start.centerX(), start.bottom() + 12));

        assertThat(on.targets()).containsExactly("B>C", "C>A", "A>end");
        assertThat(on.session.selection().states()).containsExactlyInAnyOrder(B, C);
        robot.interact(on.session::undo);
        assertThat(on.text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void whileSeveralAreCarriedTheirNumberIsSeen(FxRobot robot) {
        robot.interact(() -> on.session.select(Selection.of(B, C)));
        on.drag(robot, on.card(C), on.line(A));

        Label count = (Label) on.root.lookup(".carried-count");
        assertThat(count.isVisible()).isTrue();
        assertThat(count.getText()).isEqualTo("2 states");
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        assertThat(on.text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void aLassoSelectsWhatIsInIt(FxRobot robot) {
        Rect a = on.rect(A);
        Rect b = on.rect(B);
        on.withShift(
                robot,
                () -> on.dragAndDrop(
                        robot, new Point(a.x() - 20, a.y() - 5), new Point(b.right() + 20, b.bottom() + 5)));

        assertThat(on.session.selection().states()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void theEndOfALineIsDraggedToAnotherState(FxRobot robot) {
        on.dragAndDrop(robot, on.arrow(Transition.next(A)), on.card(C));

        assertThat(on.text()).isEqualTo(Drawings.CHAIN.replaceFirst("\"Next\": \"B\"", "\"Next\": \"C\""));
    }

    @Test
    void aLineIsDraggedToTheEndOfTheFlow(FxRobot robot) {
        Rect end = on.canvas.view().diagram().anchors().getLast().rect();
        on.dragAndDrop(robot, on.arrow(Transition.next(A)), end.center());

        assertThat(on.text()).isEqualTo(Drawings.CHAIN.replaceFirst("\"Next\": \"B\"", "\"End\": true"));
    }

    @Test
    void escapeWhileALineIsDraggedMeansNothingHappened(FxRobot robot) {
        on.drag(robot, on.arrow(Transition.next(A)), on.card(C));
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);

        assertThat(on.text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void aLineThatMayNotEndThereSaysWhy(FxRobot robot) {
        on.open(robot, Drawings.BRANCHED);
        StatePath inner = on.canvas
                .view()
                .diagram()
                .states()
                .filter(state -> state.name().equals("Inner 1"))
                .findFirst()
                .orElseThrow();
        on.drag(robot, on.arrow(Transition.choice(WHICH, 0)), on.card(inner));

        Label reason = (Label) on.root.lookup(".drop-refusal");
        assertThat(reason.isVisible()).isTrue();
        assertThat(reason.getText()).contains("Inner 1").contains("another scope");
        robot.release(MouseButton.PRIMARY);
        assertThat(on.text()).isEqualTo(Drawings.BRANCHED);
    }

    @Test
    void withTheKeyLAStateIsLedElsewhere(FxRobot robot) {
        on.click(robot, on.card(A));
        robot.type(KeyCode.L);
        robot.write("c");
        robot.type(KeyCode.ENTER);

        assertThat(on.text()).isEqualTo(Drawings.CHAIN.replaceFirst("\"Next\": \"B\"", "\"Next\": \"C\""));
    }

    @Test
    void withTheKeyTTheTransitionsOfAStateAreReached(FxRobot robot) {
        on.click(robot, on.card(A));
        robot.type(KeyCode.T);
        assertThat(on.session.selection()).isEqualTo(Selection.of(Transition.next(A)));
        assertThat(on.canvas.view().getAccessibleText()).isEqualTo("Transition from A to B");

        robot.type(KeyCode.DOWN);
        assertThat(on.session.selection()).isEqualTo(Selection.of(B));
    }

    @Test
    void withTheKeyRAStateBecomesAnotherType(FxRobot robot) {
        on.click(robot, on.card(B));
        robot.type(KeyCode.R);
        robot.write("wait");
        robot.type(KeyCode.ENTER);

        assertThat(on.session.document().machine().state(B).orElseThrow().type().word())
                .isEqualTo("Wait");
    }

    @Test
    void aRuleIsAddedByKeyAndLeadsWhereItIsTold(FxRobot robot) {
        on.open(robot, Drawings.BRANCHED);
        on.click(robot, on.card(WHICH));
        robot.push(KeyCode.SHIFT, KeyCode.U);
        robot.write("last");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.canvas
                        .view()
                        .diagram()
                        .edge(Transition.choice(WHICH, 1))
                        .orElseThrow()
                        .to())
                .contains(LAST);
    }

    @Test
    void zoomKeysFitAndReturn(FxRobot robot) {
        on.click(robot, on.card(B));
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT2);
        assertThat(on.canvas.view().viewport().toView(on.card(B)).x())
                .isCloseTo(on.canvas.view().getWidth() / 2, offset(1.0));

        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(on.canvas.view().viewport().zoom()).isEqualTo(1);
    }
}
