package dev.statewright.app.run.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Before a run it is seen who answers each task, and another one is chosen. */
class CallsStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": {"FunctionName": "none"}, "Next": "Notify"},
              "Notify": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Parameters": {"QueueUrl": "q", "MessageBody": "m"}, "End": true}}}
            """;

    private static final String MOCKS = """
            {"StateMachines": {"pay": {"TestCases": {"Paid": {"Notify": "Sent"}}}},
             "MockedResponses": {"Sent": {"0": {"Return": {"sent": true}}}}}
            """;

    private static final StatePath CHARGE = StatePath.root("Charge");
    private static final StatePath NOTIFY = StatePath.root("Notify");

    @BeforeEach
    void openWorkflow(FxRobot robot) throws IOException, TimeoutException {
        write("mocks.json", MOCKS);
        Path file = write("pay.asl.json", WORKFLOW);
        show(robot);
        on.open(robot, file);
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> summary(robot).equals("1 mocked · 1 by nobody"));
    }

    @Test
    void aSentenceAboutTheNameMovesNeitherThePaneNorTheButtonThatStarts(FxRobot robot) {
        Bounds pane = inScene(robot, ".start-pane");
        Bounds button = inScene(robot, "#run-start");
        robot.interact(() -> robot.lookup("#run-name").queryAs(TextField.class).setText("my run/1"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> on.window.scene().getRoot().layout());

        assertThat(robot.lookup("#run-start").queryButton().isDisabled()).isTrue();
        assertThat(inScene(robot, ".start-pane")).isEqualTo(pane);
        assertThat(inScene(robot, "#run-start")).isEqualTo(button);
    }

    private static Bounds inScene(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aTaskThatNobodyAnswersIsAnsweredByHandInTheWindow(FxRobot robot) throws TimeoutException {
        robot.interact(() ->
                robot.lookup("#run-calls-summary").queryAs(Hyperlink.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answerer(robot, "Charge").getText()).isEqualTo("Nobody: it fails");
        choose(robot, "Charge", "calls-hand");
        assertThat(summary(robot)).isEqualTo("1 mocked · 1 by you");
        assertThat(on.session().answeredProperty().get()).isEqualTo(Map.of(CHARGE, "by hand"));

        robot.interact(() -> json(robot, "#run-input").setText("{}"));
        robot.interact(() -> button(robot, "#run-start").fire());
        StudioFixture.until(() -> status(CHARGE) == StateStatus.IN_PROGRESS);
        on.select(robot, "Charge");
        StudioFixture.until(
                () -> button(robot, "#answer-succeed").getParent().getParent().isVisible());
        assertThat(robot.lookup("#answer-copy").query().isVisible()).isFalse();
        robot.interact(() -> json(robot, "#answer-output").setText("{\"charged\": 5}"));
        robot.interact(() -> button(robot, "#answer-succeed").fire());
        StudioFixture.until(() -> status(NOTIFY) == StateStatus.SUCCEEDED);
        assertThat(status(CHARGE)).isEqualTo(StateStatus.SUCCEEDED);
    }

    @Test
    void whatCallsAwsIsKeptBesideTheWorkflowAndAMockedStateMayDoItsWork(FxRobot robot)
            throws TimeoutException, IOException {
        robot.interact(() ->
                robot.lookup("#run-calls-summary").queryAs(Hyperlink.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        choose(robot, "Charge", "calls-aws");
        Path kept = on.session().file().orElseThrow().resolveSibling(".statewright/calls/pay.asl.json");
        StudioFixture.until(() -> Files.exists(kept) && Files.readString(kept).contains("\"Charge\""));
        assertThat(on.session().answeredProperty().get()).isEqualTo(Map.of(CHARGE, "AWS"));
        choose(robot, "Charge", "calls-workspace");
        StudioFixture.until(() -> Files.notExists(kept));

        choose(robot, "Notify", "calls-workspace");
        assertThat(answerer(robot, "Notify").getText()).isEqualTo("You: it waits for its token");
        assertThat(summary(robot)).isEqualTo("1 by the workspace · 1 by nobody");
    }

    private void choose(FxRobot robot, String state, String item) {
        robot.interact(() -> answerer(robot, state).getItems().stream()
                .filter(each -> each.getId().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static MenuButton answerer(FxRobot robot, String state) {
        return robot.lookup("#calls-" + state).queryAs(MenuButton.class);
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#run-calls-summary").queryAs(Hyperlink.class).getText();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }
}
