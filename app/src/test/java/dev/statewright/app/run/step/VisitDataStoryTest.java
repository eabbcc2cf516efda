package dev.statewright.app.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.run.StateStatus;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class VisitDataStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {"StartAt": "Add", "States": {
              "Add": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Next": "Enough"},
              "Enough": {"Type": "Choice",
                "Choices": [{"Variable": "$.n", "NumericGreaterThan": 2, "Next": "Done"}], "Default": "Add"},
              "Done": {"Type": "Succeed"}}}
            """;

    @Test
    void theDataFlowIsThatOfTheVisitThatIsLookedAt(FxRobot robot) throws IOException, TimeoutException {
        show(robot);
        on.open(robot, write("count.asl.json", WORKFLOW));
        robot.push(KeyCode.F5);
        robot.interact(() -> json(robot, "#run-input").setText("{\"n\": 0}"));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> status("Done") == StateStatus.SUCCEEDED);
        on.select(robot, "Add");
        robot.interact(() -> on.workbench.inspectorTabProperty().set("run.step"));
        StudioFixture.until(
                () -> control(robot, "#step-visit", TextField.class).getText().equals("3"));

        // beside the visits there is no room for all of them in a row
        for (String link : List.of("#step-data-flow", "#step-pin")) {
            Region button = robot.lookup(link).queryAs(Region.class);
            assertThat(button.getWidth()).as(link).isGreaterThanOrEqualTo(button.prefWidth(-1));
        }
        press(robot, "#step-data-flow");
        assertThat(on.workbench.bottomTabProperty().get()).isEqualTo(Workbench.DATA_FLOW);
        StudioFixture.until(
                () -> seen(robot, "#flow-given-input", "\"n\": 2") && seen(robot, "#flow-value-end", "\"n\": 3"));

        Set<Button> visits =
                robot.lookup("#step-visits").lookup(Button.class::isInstance).queryAllAs(Button.class);
        robot.interact(() -> visits.iterator().next().fire());
        StudioFixture.until(
                () -> seen(robot, "#flow-given-input", "\"n\": 1") && seen(robot, "#flow-value-end", "\"n\": 2"));
    }

    @Test
    void theDataFlowOfAVisitThatFailedHasItsError(FxRobot robot) throws IOException, TimeoutException {
        show(robot);
        on.open(robot, write("nobody.asl.json", """
                {"StartAt": "Wait for it", "States": {
                  "Wait for it": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                    "Parameters": {"QueueUrl": "q", "MessageBody": {"t.$": "$$.Task.Token"}}, "HeartbeatSeconds": 60,
                    "Catch": [{"ErrorEquals": ["States.Timeout"], "ResultPath": "$.error", "Next": "Gave up"}],
                    "End": true},
                  "Gave up": {"Type": "Pass", "End": true}}}
                """));
        robot.push(KeyCode.F5);
        robot.interact(() -> json(robot, "#run-input").setText("{\"n\": 0}"));
        robot.interact(
                () -> control(robot, "#run-clock-virtual", ToggleButton.class).fire());
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> status("Gave up") == StateStatus.SUCCEEDED);
        on.select(robot, "Wait for it");
        robot.interact(() -> on.workbench.bottomTabProperty().set(Workbench.DATA_FLOW));

        StudioFixture.until(() -> seen(robot, "#flow-given-work", "States.Timeout")
                && seen(robot, "#flow-given-input", "\"n\": 0")
                && seen(robot, "#flow-value-end", "States.Timeout"));
        assertThat(control(robot, "#flow-fails", CheckBox.class).isSelected()).isTrue();
        assertThat(seen(robot, "#flow-value-end", "\"n\": 0")).isTrue();
    }

    private static boolean seen(FxRobot robot, String id, String text) {
        return robot.lookup(id).queryAllAs(JsonEditor.class).stream()
                .anyMatch(editor -> editor.text().contains(text));
    }
}
