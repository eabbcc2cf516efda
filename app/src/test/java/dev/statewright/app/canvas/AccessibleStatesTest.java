package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a screen reader is told of the canvas. */
class AccessibleStatesTest extends CanvasStory {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");

    @BeforeEach
    void openChain(FxRobot robot) {
        on.open(robot, Drawings.CHAIN);
    }

    @Test
    void everyStateIsAnItemWithItsNameItsTypeAndItsPlace(FxRobot robot) {
        assertThat(on.canvas.view().getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
        assertThat(items(robot))
                .extracting(Node::getAccessibleRole)
                .containsExactly(AccessibleRole.LIST_ITEM, AccessibleRole.LIST_ITEM, AccessibleRole.LIST_ITEM);
        assertThat(texts(robot)).containsExactly("A, Pass, 1 of 3", "B, Pass, 2 of 3", "C, Pass, 3 of 3");
    }

    @Test
    void anItemIsWhereItsCardIsSeenAlsoAfterZooming(FxRobot robot) {
        items(robot);
        robot.interact(() -> on.canvas.view().zoomBy(0.5));

        Rect seen = on.canvas.view().viewport().toView(on.rect(B));
        Node item = items(robot).get(1);
        Bounds found = on.canvas.view().screenToLocal(item.localToScreen(item.getLayoutBounds()));
        assertThat(found.getMinX()).isCloseTo(seen.x(), Offset.offset(0.5));
        assertThat(found.getMinY()).isCloseTo(seen.y(), Offset.offset(0.5));
        assertThat(found.getWidth()).isCloseTo(seen.width(), Offset.offset(0.5));
    }

    @Test
    void whatIsSelectedByKeyHasTheReadersFocus(FxRobot robot) {
        robot.interact(() -> on.canvas.view().requestFocus());
        assertThat(ask(robot, on.canvas.view(), AccessibleAttribute.FOCUS_ITEM)).isNull();

        robot.type(KeyCode.DOWN, KeyCode.DOWN);

        Node focused = (Node) ask(robot, on.canvas.view(), AccessibleAttribute.FOCUS_ITEM);
        assertThat(ask(robot, focused, AccessibleAttribute.TEXT)).isEqualTo("B, Pass, 2 of 3");
        assertThat(ask(robot, focused, AccessibleAttribute.SELECTED)).isEqualTo(true);
        assertThat(ask(robot, items(robot).getFirst(), AccessibleAttribute.SELECTED))
                .isEqualTo(false);
    }

    @Test
    void theReaderSelectsAStateAndTheKeyboardFollows(FxRobot robot) {
        Node first = items(robot).getFirst();
        robot.interact(() -> first.executeAccessibleAction(AccessibleAction.REQUEST_FOCUS));

        assertThat(on.session.selection()).isEqualTo(Selection.of(A));
        assertThat(on.canvas.view().isFocused()).isTrue();
    }

    @Test
    void theItemsFollowTheWorkflowAndItsRun(FxRobot robot) {
        items(robot);
        on.click(robot, on.card(B));
        robot.type(KeyCode.DELETE);
        robot.interact(() ->
                on.session.overlayProperty().set(new RunOverlay(Map.of(A, StateStatus.SUCCEEDED), Set.of(), Map.of())));

        assertThat(texts(robot)).containsExactly("A, Pass, 1 of 2, succeeded", "C, Pass, 2 of 2, not started");
    }

    @Test
    void statesInsideOthersAreItemsToo(FxRobot robot) {
        on.open(robot, Drawings.BRANCHED);

        assertThat(items(robot))
                .hasSize((int) on.canvas.view().diagram().states().count());
        assertThat(texts(robot)).anySatisfy(text -> assertThat(text).startsWith("Inner 1, "));
    }

    private List<Node> items(FxRobot robot) {
        int count = (Integer) ask(robot, on.canvas.view(), AccessibleAttribute.ITEM_COUNT);
        return IntStream.range(0, count)
                .mapToObj(i -> (Node) ask(robot, on.canvas.view(), AccessibleAttribute.ITEM_AT_INDEX, i))
                .toList();
    }

    private List<String> texts(FxRobot robot) {
        return items(robot).stream()
                .map(item -> (String) ask(robot, item, AccessibleAttribute.TEXT))
                .toList();
    }

    private static Object ask(FxRobot robot, Node node, AccessibleAttribute attribute, Object... parameters) {
        Object[] answer = new Object[1];
        robot.interact(() -> answer[0] = node.queryAccessibleAttribute(attribute, parameters));
        return answer[0];
    }
}
