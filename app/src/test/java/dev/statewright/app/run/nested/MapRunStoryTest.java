package dev.statewright.app.run.nested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.step.MapPart;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.run.StateStatus;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The children of a Map Run, each with a history of its own. */
class MapRunStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {"StartAt": "Children", "States": {
              "Children": {"Type": "Map", "ItemsPath": "$.items", "ToleratedFailurePercentage": 50, "End": true,
                "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Two?",
                  "States": {
                    "Two?": {"Type": "Choice", "Choices": [{"Variable": "$", "NumericEquals": 2, "Next": "Bad"}], "Default": "Good"},
                    "Good": {"Type": "Pass", "End": true},
                    "Bad": {"Type": "Fail", "Error": "Two", "Cause": "Nobody likes two"}}}}}}
            """;

    @Test
    void theChildrenOfAMapRunAreListedFailedOnesFirstAndLookedInto(FxRobot robot) throws IOException, TimeoutException {
        show(robot);
        on.open(robot, write("children.asl.json", WORKFLOW));
        robot.push(KeyCode.F5);
        robot.interact(() -> json(robot, "#run-input").setText("{\"items\": [1, 2, 3]}"));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> status("Children") == StateStatus.SUCCEEDED);
        on.select(robot, "Children");
        robot.interact(() -> on.workbench.inspectorTabProperty().set("run.step"));
        StudioFixture.until(() -> text(robot, "#step-resource").equals("3 items · 2 succeeded · 1 failed"));

        press(robot, "#tab-step.iterations");
        ListView<MapPart> children = robot.lookup("#step-iterations").query();
        assertThat(children.getItems()).extracting(MapPart::index).containsExactly(1L, 0L, 2L);
        robot.interact(() -> children.getSelectionModel().select(0));
        StudioFixture.until(() -> text(robot, "#nested-status").startsWith("failed: Two"));
        robot.interact(() -> children.getSelectionModel().select(1));
        StudioFixture.until(() -> text(robot, "#nested-status").startsWith("succeeded"));
        assertThat(robot.lookup("#nested-place-2").tryQuery()).isEmpty();
        press(robot, "#nested-place-0");
        assertThat(robot.lookup("#nested-run").tryQuery()).isEmpty();
    }
}
