package dev.statewright.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;

/** One state tested by itself, in the whole window and by its keys. */
class TrialStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Charge",
              "States": {
                "Charge": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "InputPath": "$.order",
                  "Parameters": {"FunctionName": "Charge", "Payload.$": "$"},
                  "ResultSelector": {"ok.$": "$.Payload.ok"},
                  "ResultPath": "$.payment",
                  "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 3, "MaxAttempts": 2}],
                  "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}],
                  "Next": "Paid"
                },
                "Paid": {
                  "Type": "Choice",
                  "Choices": [{"Variable": "$.payment.ok", "BooleanEquals": true, "Next": "Done"}],
                  "Default": "Sorry"
                },
                "Done": {"Type": "Succeed"},
                "Sorry": {"Type": "Fail"}
              }
            }
            """;

    @BeforeEach
    void openWorkflow(FxRobot robot) throws IOException, TimeoutException {
        write("shop.input.json", "{\"order\":{\"total\":12}}");
        Path file = write("shop.asl.json", WORKFLOW);
        show(robot);
        on.open(robot, file);
    }

    @Test
    void aStateIsTestedWithAMockAndTheOutputGoesOnToTheNext(FxRobot robot) throws TimeoutException {
        openTest(robot);
        StudioFixture.until(() -> json(robot, "#trial-input").text().contains("\"total\": 12"));
        tab(robot, "trial-mock");
        press(robot, "#trial-mock-result");
        robot.interact(() -> json(robot, "#trial-result")
                .setText("{\"Payload\": {\"ok\": true}, \"ExecutedVersion\": \"1\", \"StatusCode\": 200}"));

        robot.push(KeyCode.CONTROL, KeyCode.T);
        StudioFixture.until(() -> text(robot, "#trial-status").equals("Succeeded"));
        assertThat(value(robot, "InputPath")).isEqualTo("{\n  \"total\": 12\n}");
        assertThat(value(robot, "ResultSelector")).isEqualTo("{\n  \"ok\": true\n}");
        assertThat(value(robot, "end")).contains("\"payment\"");
        assertThat(text(robot, "#flow-written-InputPath")).isEqualTo("$.order");

        press(robot, "#trial-next");
        StudioFixture.until(() -> on.session().selection().primary().equals(Optional.of(StatePath.root("Paid"))));
        assertThat(json(robot, "#trial-input").text()).contains("\"payment\"");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        StudioFixture.until(() -> robot.lookup(".rule-row.decides").tryQuery().isPresent());
        assertThat(text(robot, "#flow-next")).isEqualTo("\u2192 Done");
    }

    @Test
    void anErrorIsTriedAgainAndThenCaughtAndWhatIsNoJsonStaysTyped(FxRobot robot) throws TimeoutException {
        openTest(robot);
        tab(robot, "trial-mock");
        press(robot, "#trial-mock-error");
        robot.interact(
                () -> robot.lookup("#trial-error").<TextInputControl>query().setText("Busy"));
        press(robot, "#trial-test");
        StudioFixture.until(() -> text(robot, "#trial-status").equals("Would be tried again"));
        assertThat(text(robot, "#trial-details")).startsWith("Busy \u00b7 retrier 1, again after 3 s");

        tab(robot, "trial-situation");
        robot.interact(
                () -> robot.lookup("#trial-retries").<TextInputControl>query().setText("2"));
        press(robot, "#trial-test");
        StudioFixture.until(() -> text(robot, "#trial-status").equals("Error caught"));
        assertThat(text(robot, "#flow-next")).isEqualTo("\u2192 Sorry");

        tab(robot, "trial-input");
        robot.interact(() -> json(robot, "#trial-input").setText("{\"order\": "));
        tab(robot, "trial-mock");
        press(robot, "#trial-test");
        assertThat(robot.lookup("#tab-trial-input").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(text(robot, "#trial-input-problem")).startsWith("Line 1");
        assertThat(json(robot, "#trial-input").text()).isEqualTo("{\"order\": ");
    }

    @Test
    void aTestThatTakesTooLongIsGivenUp(FxRobot robot) throws TimeoutException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        robot.interact(() -> on.session().tasksProperty().set(new TaskBackend() {
            @Override
            public void start(TaskRequest request, TaskCompletion completion) {
                begun.countDown();
            }

            @Override
            public void cancel(TaskRequest request) {
                given.countDown();
            }
        }));
        openTest(robot);
        StudioFixture.until(() -> json(robot, "#trial-input").text().contains("\"total\": 12"));
        press(robot, "#trial-test");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(robot.lookup("#trial-test").queryAs(Button.class).getText()).isEqualTo("Cancel");

        press(robot, "#trial-test");

        assertThat(given.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(robot.lookup("#trial-test").queryAs(Button.class).getText()).isEqualTo("Test");
        assertThat(robot.lookup("#trial-status").tryQuery()).isEmpty();
    }

    @Test
    void theTestIsReachedFromTheStatesPad(FxRobot robot) throws TimeoutException {
        on.select(robot, "Paid");
        // its id holds what selectors do not take
        NodeQuery button = robot.lookup((Node node) -> "pad-canvas.test-state".equals(node.getId()));
        StudioFixture.until(() -> button.tryQuery().isPresent());
        robot.interact(button.queryAs(Button.class)::fire);
        StudioFixture.until(() -> text(robot, "#trial-state").equals("Paid"));
        assertThat(robot.lookup("#tab-trial-mock").tryQuery()).isEmpty();
    }

    private void openTest(FxRobot robot) throws TimeoutException {
        on.select(robot, "Charge");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        StudioFixture.until(() -> text(robot, "#trial-state").equals("Charge"));
    }

    private static void tab(FxRobot robot, String id) {
        robot.interact(robot.lookup("#tab-" + id).queryAs(ToggleButton.class)::fire);
    }

    private static String value(FxRobot robot, String stage) {
        return json(robot, "#flow-value-" + stage).text();
    }
}
