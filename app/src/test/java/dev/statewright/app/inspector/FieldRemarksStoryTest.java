package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.text.TextChange;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What the validator says stands under the field that it is about, with what can be done. */
class FieldRemarksStoryTest extends InspectorStory {

    /** What makes the state List the task that it is. */
    private static final String LIST_TASK = """
            "Type": "Task",
                  "Resource": "arn:aws:states:::aws-sdk:sfn:listExecutions",
                  "Parameters": {
                    "MaxResults": 100
                  },\
            """;

    @Test
    void whatTheValidatorSaysStandsUnderItsFieldWithItsFix(FxRobot robot) {
        robot.interact(() -> session.execute(new ReplaceText(
                TextChange.between(WORKFLOW, WORKFLOW.replace("\"Next\": \"Emit\"", "\"Next\": \"Emmit\"")))));
        select(robot, "List");

        Node field = node(robot, "field-Next", ComboBox.class);
        Node remark = field.getParent().lookup(".remark");
        assertThat(((Labeled) remark.lookup(".label")).getText()).isEqualTo("Missing 'Next' target: Emmit");
        robot.interact(() -> ((Hyperlink) remark.lookup(".hyperlink")).fire());
        assertThat(session.document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void whatIsSaidOfFieldsOfAnotherTabIsCountedWithAWayThere(FxRobot robot) {
        replace(robot, "\"MaxResults\": 100\n      }", "\"MaxResults\": 100\n      }, \"ResultPath\": \"here\"");
        select(robot, "List");

        assertThat(saidAbove(robot)).containsExactly("Problems in “Input / Output”: 1");
        robot.interact(
                () -> robot.lookup("#problems-in-data").queryAs(Hyperlink.class).fire());
        assertThat(saidAbove(robot)).isEmpty();
        assertThat(remarkUnder(robot, "field-ResultPath"))
                .isEqualTo("The value for the field 'ResultPath' must be a valid JSONPath that names one place");
    }

    @Test
    void whatIsWrongWithAValueIsSaidUnderTheValueAndNotUnderItsKind(FxRobot robot) {
        replace(robot, LIST_TASK, "\"Type\": \"Wait\", \"Seconds\": -1,");
        select(robot, "List");
        assertThat(remarkUnder(robot, "field-wait-value"))
                .isEqualTo("The value for the field 'Seconds' must be at least 0");
    }

    @Test
    void whatIsWrongWithAnOperandIsSaidUnderTheOperand(FxRobot robot) {
        replace(robot, LIST_TASK, """
                "Type": "Choice", "Choices": [ { "Variable": "$.a", "NumericEquals": "x", "Next": "Emit" } ], "Default": "Emit",\
                """);
        select(robot, "List");
        assertThat(remarkUnder(robot, "field-rule-0-value")).startsWith("Expected value of type Number");
    }

    @Test
    void noRoomIsLeftBelowWhatIsSaidOfFieldsSideBySide(FxRobot robot) {
        replace(robot, "\"MaxResults\": 100\n      }", """
                "MaxResults": 100
                      }, "Retry": [ { "ErrorEquals": [ "A" ], "MaxAttempts": -1, "BackoffRate": 0.5 } ]\
                """);
        select(robot, "List");
        robot.interact(() -> workbench.inspectorTabProperty().set("errors"));
        WaitForAsyncUtils.waitForFxEvents();

        Node remark = boxOf(robot, "field-retrier-0-MaxAttempts").lookup(".remark");
        Node next = boxOf(robot, "field-retrier-0-BackoffRate").lookup(".field-label");
        double gap = next.localToScene(next.getBoundsInLocal()).getMinY()
                - remark.localToScene(remark.getBoundsInLocal()).getMaxY();
        assertThat(gap).isBetween(0.0, 20.0);
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldThatTakesIt(FxRobot robot) {
        robot.interact(
                () -> session.execute(
                        new ReplaceText(
                                TextChange.between(
                                        WORKFLOW,
                                        WORKFLOW.replace(
                                                "\"Type\": \"Task\",\n      \"Resource\": \"arn:aws:states:::aws-sdk:sfn:listExecutions\",",
                                                "\"Type\": \"Choice\",\n      \"Choices\": [ { \"Variable\": \"$.a\", \"IsPresent\": true } ],")))));
        select(robot, "List");

        Node field = node(robot, "field-rule-0-Next", ComboBox.class);
        assertThat(((Labeled) field.getParent().lookup(".remark").lookup(".label")).getText())
                .isEqualTo("These fields are required: [Next]");
    }

    private static List<String> saidAbove(FxRobot robot) {
        return robot.lookup(".note-box .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }

    private static String remarkUnder(FxRobot robot, String id) {
        return ((Labeled) node(robot, id, Node.class).getParent().lookup(".remark .label")).getText();
    }

    private static Node boxOf(FxRobot robot, String id) {
        return node(robot, id, Node.class).getParent();
    }
}
