package dev.statewright.app.run.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.past.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A run looked at over time, in the whole window. */
class TimelineStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Try",
              "States": {
                "Try": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "none"},
                  "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 1, "IntervalSeconds": 20}],
                  "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Rest"}], "Next": "Rest"},
                "Rest": {"Type": "Wait", "Seconds": 20, "Next": "Done"},
                "Done": {"Type": "Pass", "End": true}
              }
            }
            """;

    private static final StatePath TRY = StatePath.root("Try");
    private static final StatePath DONE = StatePath.root("Done");

    @BeforeEach
    void runAWorkflow(FxRobot robot) throws IOException, TimeoutException {
        Path file = write("retried.asl.json", WORKFLOW);
        show(robot);
        on.open(robot, file);
        robot.push(KeyCode.F5);
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText("{}"));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> status(DONE) == StateStatus.SUCCEEDED
                && robot.lookup("#run").queryAs(Button.class).getText().equals("Run"));
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.timeline"));
    }

    @Test
    void attemptsAndBackOffsAreSegmentsOfOneBarAndTheSliderColoursTheCanvasAsItWas(FxRobot robot)
            throws TimeoutException {
        ListView<Timeline.Row> list = robot.lookup("#run-timeline").query();
        StudioFixture.until(() -> list.getItems().size() == 3);
        Timeline.Row tried = list.getItems().getFirst();
        assertThat(tried.segments())
                .extracting(segment -> TimelineBars.look(tried.step(), segment))
                .isEqualTo(List.of("failed", "back-off", "failed"));
        Timeline.Row waited = list.getItems().get(1);
        assertThat(TimelineBars.look(waited.step(), waited.segments().getFirst()))
                .isEqualTo("waiting");

        slider(robot, 3);
        StudioFixture.until(() -> status(TRY) == StateStatus.IN_PROGRESS);
        assertThat(status(DONE)).isEqualTo(StateStatus.NOT_STARTED);
        assertThat(robot.lookup("#run-time-where").<Label>query().getText()).startsWith("event 3 of ");
        slider(robot, 0);
        assertThat(status(TRY)).isEqualTo(StateStatus.NOT_STARTED);
        slider(robot, robot.lookup("#run-time").<Slider>query().getMax());
        assertThat(status(TRY)).isEqualTo(StateStatus.CAUGHT);
    }

    @Test
    void aRunThatHasEndedGoesOnFromAnEarlierEventWithTheWorkflowAsItIsNow(FxRobot robot) throws TimeoutException {
        robot.interact(() -> on.session().execute(new RenameState(DONE, "Ended")));
        slider(robot, 2);
        robot.interact(robot.lookup("#run-time-go-on").queryAs(Button.class)::fire);
        StudioFixture.until(() -> on.session().haltedProperty().get().equals(Optional.of(TRY)));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> status(StatePath.root("Ended")) == StateStatus.SUCCEEDED);
    }

    private static void slider(FxRobot robot, double value) {
        robot.interact(() -> robot.lookup("#run-time").<Slider>query().setValue(value));
    }
}
