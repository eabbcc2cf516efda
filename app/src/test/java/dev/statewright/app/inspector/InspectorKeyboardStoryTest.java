package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.panel.VisibleFocus;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector by keyboard alone: all fields in their order, and the keyboard goes on when they are made anew. */
class InspectorKeyboardStoryTest extends InspectorStory {

    @Test
    void theKeyboardGoesToWhatHasBeenAdded(FxRobot robot) {
        select(robot, "List");
        robot.interact(
                () -> node(robot, "field-adding to Parameters", ComboBox.class).requestFocus());
        choose(robot, "field-adding to Parameters", "NextToken");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-Parameters/NextToken");
        robot.write("abc").type(KeyCode.ENTER);
        assertThat(session.document().text()).contains("\"NextToken\": \"abc\"");

        robot.interact(() -> node(robot, "tab-errors", ToggleButton.class).fire());
        robot.interact(() -> node(robot, "add-retrier", Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focusOwner(robot).getId()).startsWith("field-retrier-0-");
    }

    @Test
    void theKeyboardStaysInTheFormWhenControlsAreMadeAnew(FxRobot robot) {
        select(robot, "List");
        robot.interact(
                () -> node(robot, "remove Parameters/MaxResults", Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).doesNotContain("MaxResults");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-adding to Parameters");

        type(robot, "field-name", "Listing");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-name");
    }

    @Test
    void aStateThatAFieldAddsIsNamedNext(FxRobot robot) {
        select(robot, "List");
        robot.interact(() -> node(robot, "tab-errors", ToggleButton.class).fire());
        robot.interact(() -> node(robot, "add-catcher", Button.class).fire());
        robot.interact(() -> node(robot, "field-catcher-0-Next", ComboBox.class).requestFocus());
        choose(robot, "field-catcher-0-Next", "Add new state…");

        assertThat(focusOwner(robot).getId()).isEqualTo("field-name");
        robot.write("Apologize").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).contains("\"Apologize\": {");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-name");
    }

    @Test
    void fromALinkThatGoesTheKeyboardComesToItsField(FxRobot robot) {
        replace(robot, "\"Next\": \"Emit\"", "\"Next\": \"Emmit\"");
        select(robot, "List");
        robot.interact(() -> remarkUnder(robot, "field-Next").requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).isEqualTo(WORKFLOW);
        assertThat(focusOwner(robot).getId()).isEqualTo("field-Next");

        type(robot, "field-Parameters/MaxResults", "many");
        robot.interact(() -> robot.lookup(".field-anyway").query().requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).contains("\"MaxResults\": \"many\"");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-Parameters/MaxResults");
    }

    private static Node remarkUnder(FxRobot robot, String id) {
        return node(robot, id, Node.class).getParent().lookup(".hyperlink");
    }

    @Test
    void aButtonKeepsTheKeyboardWhateverTheValidatorSaysOfWhatItDid(FxRobot robot) {
        replace(robot, "\"Next\": \"Emit\"", """
                "Retry": [ { "ErrorEquals": [ "Own" ] }, { "ErrorEquals": [ "States.TaskFailed" ] } ], "Next": "Emit"\
                """);
        select(robot, "List");
        robot.interact(() -> node(robot, "tab-errors", ToggleButton.class).fire());
        robot.interact(() -> node(robot, "retrier-0-down", Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".remark .hyperlink").tryQuery()).isPresent();
        assertThat(focusOwner(robot).getId()).isEqualTo("retrier-0-down");
    }

    @Test
    void whatIsOnlyPassedInAListIsNotChosen(FxRobot robot) {
        select(robot, "List");
        ComboBox<?> box = node(robot, "field-QueryLanguage", ComboBox.class);
        robot.interact(box::requestFocus);
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(box.isShowing()).isTrue();
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).isEqualTo(WORKFLOW);

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(box.isShowing()).isFalse();
        assertThat(box.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(session.document().text()).isEqualTo(WORKFLOW);

        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).contains("\"QueryLanguage\": \"JSONata\"");
        robot.interact(session::undo);
        assertThat(session.document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void whereTheKeyboardIsCanBeSeenWhenControlsWereMadeAnew(FxRobot robot) {
        select(robot, "List");
        robot.interact(() -> node(robot, "tab-errors", ToggleButton.class).fire());
        robot.interact(() -> node(robot, "add-retrier", Button.class).fire());
        robot.interact(() -> node(robot, "add-retrier", Button.class).fire());
        robot.interact(() -> VisibleFocus.give(node(robot, "retrier-1-up", Button.class)));
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(focusOwner(robot))
                .satisfies(owner -> assertThat(VisibleFocus.isOn(owner))
                        .as(described(owner))
                        .isTrue());
    }

    @Test
    void whatHasBeenAddedOutOfSightIsScrolledTo(FxRobot robot) {
        select(robot, "List");
        robot.interact(() -> node(robot, "tab-errors", ToggleButton.class).fire());
        for (int i = 0; i < 5; i++) {
            robot.interact(() -> node(robot, "add-retrier", Button.class).requestFocus());
            robot.type(KeyCode.SPACE);
            WaitForAsyncUtils.waitForFxEvents();
        }
        Node added = focusOwner(robot);
        assertThat(added.getId()).isEqualTo("field-retrier-4-ErrorEquals");
        assertThat(added.localToScene(added.getLayoutBounds()).getMaxY()).isBetween(0.0, 900.0);

        robot.interact(
                () -> node(robot, "tab-configuration", ToggleButton.class).requestFocus());
        robot.interact(
                () -> node(robot, "tab-configuration", ToggleButton.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".scroll-pane").queryAs(ScrollPane.class).getVvalue())
                .isZero();
    }

    @Test
    void theTabKeyGoesThroughAllFieldsFromTopToBottom(FxRobot robot) {
        select(robot, "Emit");
        robot.interact(() -> node(robot, "field-name", TextInputControl.class).requestFocus());
        List<String> visited = new ArrayList<>();
        double lowest = 0;
        Node focused = focusOwner(robot);
        while (!visited.contains(described(focused)) && visited.size() < 80) {
            visited.add(described(focused));
            double y = focused.localToScene(focused.getBoundsInLocal()).getMinY() + scrolled(robot);
            assertThat(y).as(visited.toString()).isGreaterThan(lowest - 30);
            lowest = y;
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            focused = focusOwner(robot);
            if (focused.getId() != null && focused.getId().equals("definition-toggle")) {
                break;
            }
        }

        assertThat(visited)
                .contains(
                        "field-Resource",
                        "field-callback",
                        "field-Parameters/Entries/0/Source",
                        "field-TimeoutSeconds",
                        "field-Next",
                        "field-Comment",
                        "field-QueryLanguage");
    }

    @Test
    void everyControlHasANameForThoseWhoCannotSeeIt(FxRobot robot) {
        for (String state : List.of("List", "Emit")) {
            select(robot, state);
            assertThat(robot.lookup((Node node) -> node.isFocusTraversable() && node.getId() != null)
                            .<Node>queryAll())
                    .isNotEmpty()
                    .allSatisfy(
                            node -> assertThat(nameOf(node)).as(node.getId()).isNotBlank());
        }
    }

    private static String described(Node node) {
        return node.getId() == null ? node.toString() : node.getId();
    }

    /** How far the fields are scrolled, in pixels. */
    private static double scrolled(FxRobot robot) {
        ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
        double more = scroll.getContent().getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        return scroll.getVvalue() * Math.max(0, more);
    }

    private static String nameOf(Node node) {
        String says = node.getAccessibleText();
        return says == null && node instanceof Labeled labeled ? labeled.getText() : says;
    }
}
