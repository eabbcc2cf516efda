package dev.statewright.app.run.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.scenario.JsonDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Two executions side by side in the whole window. */
class ComparisonStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Note",
              "States": {
                "Note": {"Type": "Pass", "Next": "Look"},
                "Look": {"Type": "Choice", "Choices": [{"Variable": "$.way", "NumericEquals": 1, "Next": "Left"}], "Default": "Right"},
                "Left": {"Type": "Pass", "End": true},
                "Right": {"Type": "Pass", "End": true}
              }
            }
            """;

    @BeforeEach
    void openWorkflow(FxRobot robot) throws IOException, TimeoutException {
        Path file = write("shop.asl.json", WORKFLOW);
        show(robot);
        robot.interact(() -> on.files.open(file));
        StudioFixture.until(() -> on.session() != null);
    }

    @Test
    void twoRunsShowWhereTheyPartedAndWhatDiffers(FxRobot robot) throws TimeoutException {
        run(robot, "{\"way\": 1}", 1);
        run(robot, "{\"way\": 2}", 2);
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        assertThat(robot.lookup("#run-compare").queryButton().isDisabled()).isTrue();
        robot.interact(() -> table(robot, "#run-executions").getSelectionModel().selectAll());
        press(robot, "#run-compare");
        StudioFixture.until(() -> on.workbench.bottomTabProperty().get().equals("comparison.runs"));
        // the parts of a split pane come into the scene with the next pulse
        StudioFixture.until(() -> robot.lookup("#comparison-data").tryQuery().isPresent()
                && robot.lookup("#comparison-steps").tryQuery().isPresent());

        assertThat(robot.lookup("#comparison-verdict").<Label>query().getText())
                .isEqualTo("They parted: A went to Left, B to Right.");
        TableView<ComparisonRow> steps = table(robot, "#comparison-steps");
        assertThat(steps.getItems()).extracting(ComparisonRow::parted).containsExactly(false, false, true);
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Left")));
        assertThat(on.session().overlayProperty().get().status(StatePath.root("Left")))
                .isEqualTo(StateStatus.SUCCEEDED);
        assertThat(on.session().comparedProperty().get())
                .isEqualTo(Map.of(
                        StatePath.root("Note"), "A \u2260 B",
                        StatePath.root("Look"), "A \u2260 B",
                        StatePath.root("Left"), "only A",
                        StatePath.root("Right"), "only B"));

        robot.interact(() -> steps.getSelectionModel().clearAndSelect(0));
        assertThat(ComparisonStoryTest.<JsonDifference>table(robot, "#comparison-data")
                        .getItems())
                .containsExactly(difference("input $.way"), difference("output $.way"));
        robot.interact(
                () -> robot.lookup("#comparison-only").queryAs(CheckBox.class).fire());
        assertThat(steps.getItems()).hasSize(3);

        press(robot, "#comparison-swap");
        StudioFixture.until(() -> robot.lookup("#comparison-verdict")
                .<Label>query()
                .getText()
                .equals("They parted: A went to Right, B to Left."));
        press(robot, "#comparison-end");
        assertThat(on.session().comparedProperty().get()).isEmpty();
        assertThat(on.workbench.bottomTabProperty().get()).isEmpty();
    }

    private static JsonDifference difference(String path) {
        return new JsonDifference(path, Optional.of(Json.NODES.numberNode(1)), Optional.of(Json.NODES.numberNode(2)));
    }

    private void run(FxRobot robot, String input, int executions) throws TimeoutException {
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.start"));
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText(input));
        press(robot, "#run-start");
        robot.interact(() -> {});
        StudioFixture.until(() -> robot.lookup("#run").queryButton().getText().equals("Run"));
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        StudioFixture.until(() -> table(robot, "#run-executions").getItems().size() == executions);
    }

    private static <T> TableView<T> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }
}
