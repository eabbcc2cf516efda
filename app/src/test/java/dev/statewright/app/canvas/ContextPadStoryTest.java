package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Viewport;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What stands beside the selected card, used with the mouse. */
class ContextPadStoryTest extends CanvasStory {

    private static final StatePath WHICH = StatePath.root("Which");
    private static final StatePath YES = StatePath.root("Yes");
    private static final StatePath LAST = StatePath.root("Last");

    @BeforeEach
    void openAWorkflow(FxRobot robot) {
        on.open(robot, Drawings.BRANCHED);
    }

    @Test
    void aBranchIsAddedToAParallelInOneStep(FxRobot robot) {
        on.click(robot, header());
        robot.clickOn(button(robot, "canvas.add-branch"));

        ParallelState parallel =
                (ParallelState) on.session.document().machine().state(YES).orElseThrow();
        assertThat(parallel.branches()).hasSize(3);
        assertThat(group().branches()).hasSize(3);
        robot.interact(on.session::undo);
        assertThat(on.text()).isEqualTo(Drawings.BRANCHED);
    }

    @Test
    void allOfThePadIsSeenAlsoWhereItsGroupFillsTheView(FxRobot robot) {
        robot.interact(() -> on.session.select(Selection.of(YES)));
        Node pad = on.root.lookup("#context-pad");
        Rect whole = group().rect();
        for (double width : List.of(1.0, 0.9, 1.2)) {
            double zoom = on.canvas.view().getWidth() * width / whole.width();
            Viewport wanted = Viewport.START
                    .zoomedAt(0, 0, zoom)
                    .centeredOn(
                            whole.center(),
                            on.canvas.view().getWidth(),
                            on.canvas.view().getHeight());
            robot.interact(() -> on.canvas.view().look(wanted));
            robot.interact(() -> on.root.layout());

            assertThat(pad.isVisible()).isTrue();
            assertThat(on.canvas.view().localToScreen(on.canvas.view().getLayoutBounds()))
                    .as("a group as wide as the view times " + width)
                    .matches(view -> view.contains(pad.localToScreen(pad.getLayoutBounds())));
        }
    }

    @Test
    void aCatcherIsAddedAndWaitsForItsState(FxRobot robot) {
        on.click(robot, header());
        robot.clickOn(button(robot, "canvas.add-catcher"));

        assertThat(on.canvas.view().diagram().edge(Transition.caught(YES, 0))).isPresent();
        assertThat(on.text()).contains("\"ErrorEquals\"");
    }

    @Test
    void aCatcherIsDraggedToTheStateThatHandlesIt(FxRobot robot) {
        on.click(robot, header());
        Node button = button(robot, "canvas.add-catcher");
        Point2D from = button.localToScreen(13, 13);
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.add(12, 12));
        robot.moveTo(on.screen(on.card(LAST)));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.canvas.view().diagram().edge(Transition.caught(YES, 0)).flatMap(Edge::to))
                .contains(LAST);
    }

    @Test
    void aStateBecomesOfAnotherType(FxRobot robot) {
        on.click(robot, on.card(LAST));
        robot.clickOn(button(robot, "canvas.replace-type"));
        robot.write("fail");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session
                        .document()
                        .machine()
                        .state(LAST)
                        .orElseThrow()
                        .type()
                        .word())
                .isEqualTo("Fail");
    }

    @Test
    void thePadOffersWhatFitsItsStateAndNothingForSeveral(FxRobot robot) {
        on.click(robot, on.card(WHICH));
        assertThat(button(robot, "canvas.add-rule").isVisible()).isTrue();
        assertThat(button(robot, "canvas.add-branch").isVisible()).isFalse();
        assertThat(button(robot, "canvas.add-catcher").isVisible()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(on.root.lookup("#context-pad").isVisible()).isFalse();
    }

    private Group group() {
        return on.canvas.view().diagram().group(YES).orElseThrow();
    }

    private Point header() {
        return group().header().center();
    }

    private static Node button(FxRobot robot, String action) {
        return robot.lookup((Node node) -> ("pad-" + action).equals(node.getId()))
                .query();
    }
}
