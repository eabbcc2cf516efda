package dev.statewright.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Executions in the whole window: started, watched, answered, found again. */
class RunStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Look",
              "States": {
                "Look": {"Type": "Choice", "Choices": [{"Variable": "$.open", "BooleanEquals": true, "Next": "Rest"}], "Default": "Closed"},
                "Rest": {"Type": "Wait", "Seconds": 86400, "Next": "Ask"},
                "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"MessageBody": "Well?"}, "End": true},
                "Closed": {"Type": "Fail", "Error": "ShopClosed", "Cause": "Come back tomorrow"}
              }
            }
            """;

    private Path file;

    @BeforeEach
    void openWorkflow(FxRobot robot) throws IOException, TimeoutException {
        file = write("shop.asl.json", WORKFLOW);
        write("shop-closed.input.json", "{\"open\": false}");
        show(robot, 1280, 800);
        robot.interact(() -> on.files.open(file));
        StudioFixture.until(() -> on.session() != null);
    }

    @Test
    void aClosedShopEndsInTheFailStateAndItsEventsAreListed(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> input(robot).text().contains("open"));
        robot.interact(robot.lookup("#run-clock-virtual").queryAs(ToggleButton.class)::fire);
        press(robot, "#run-start");
        StudioFixture.until(() -> status("Closed") == StateStatus.FAILED
                && runButton(robot).getText().equals("Run"));

        StatePath look = StatePath.root("Look");
        StatePath closed = StatePath.root("Closed");
        RunOverlay overlay = on.session().overlayProperty().get();
        assertThat(overlay.status(look)).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(overlay.status(StatePath.root("Rest"))).isEqualTo(StateStatus.NOT_STARTED);
        assertThat(overlay.taken()).contains(Transition.start(look.scope()), Transition.defaultOf(look));
        assertThat(labelOf(robot, "#run-status")).isEqualTo("failed: ShopClosed — Come back tomorrow");
        assertThat(robot.lookup("#run-output").<JsonEditor>query().text()).isEqualTo("""
                        {
                          "Error": "ShopClosed",
                          "Cause": "Come back tomorrow"
                        }""");
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.events"));
        assertThat(this.<EventRow>table(robot, "#run-events").getItems())
                .extracting(EventRow::type)
                .containsExactly(
                        "ExecutionStarted",
                        "ChoiceStateEntered",
                        "ChoiceStateExited",
                        "FailStateEntered",
                        "ExecutionFailed");
        robot.interact(() -> table(robot, "#run-events").getSelectionModel().select(3));
        assertThat(on.session().selection()).isEqualTo(Selection.of(closed));
    }

    @Test
    void theFieldsOfTheWorkflowAreReachedWhileARunIsShown(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> input(robot).text().contains("open"));
        press(robot, "#run-start");
        StudioFixture.until(() -> status("Closed") == StateStatus.FAILED);
        robot.interact(() -> on.session().select(Selection.NONE));
        assertThat(robot.lookup("#field-StartAt").tryQuery()).isEmpty();

        ToggleButton configuration = robot.lookup("#tab-configuration").query();
        assertThat(configuration.isVisible()).isTrue();
        robot.interact(configuration::fire);
        assertThat(robot.lookup("#field-StartAt").tryQuery()).isPresent();
    }

    @Test
    void inASmallWindowWhatOffersInputsLeavesTheHeadsBesideItTheirRoom(FxRobot robot) throws TimeoutException {
        show(robot, 960, 600);
        robot.interact(() -> on.files.open(file));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> input(robot).text().contains("open"));
        Node offers = control(robot, "#run-inputs", MenuButton.class);
        Node more = robot.from(offers.getParent()).lookup(".more-tabs").query();

        assertThat(more.isVisible()).isTrue();
        assertThat(right(more)).isLessThanOrEqualTo(left(offers));
        assertThat(right(offers))
                .isLessThanOrEqualTo(left(robot.lookup("#run-name").query()));

        Label problem = robot.lookup("#run-input-problem").query();
        double line = problem.getHeight();
        robot.interact(() -> input(robot).setText("{\"open\": true, \"open\": false}"));
        StudioFixture.until(() -> problem.getText().startsWith("Line 1"));
        robot.interact(() -> problem.getScene().getRoot().layout());
        assertThat(problem.getHeight()).as("the whole sentence").isGreaterThanOrEqualTo(2 * line);
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    @Test
    void aTaskThatWaitsForItsTokenIsAnsweredInTheInspectorAndTheExecutionIsFoundAgain(FxRobot robot)
            throws TimeoutException {
        robot.push(KeyCode.F5);
        robot.interact(() -> input(robot).setText("{\"open\": true}"));
        robot.interact(robot.lookup("#run-clock-virtual").queryAs(ToggleButton.class)::fire);
        press(robot, "#run-start");
        StudioFixture.until(() -> status("Ask") == StateStatus.IN_PROGRESS);
        robot.interact(() -> on.session().select(Selection.of(StatePath.root("Ask"))));
        assertThat(robot.lookup("#step-status").<Label>query().getText()).isEqualTo("waiting for task token");

        robot.interact(() -> robot.lookup("#answer-output").<JsonEditor>query().setText("{\"answer\": 42}"));
        press(robot, "#answer-succeed");
        StudioFixture.until(() -> runButton(robot).getText().equals("Run"));
        assertThat(status("Ask")).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(labelOf(robot, "#run-status")).startsWith("succeeded in 1 d");

        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        StudioFixture.until(() -> !table(robot, "#run-executions").getItems().isEmpty());
        robot.interact(() -> {
            on.files.close(on.session());
            on.files.open(file);
        });
        StudioFixture.until(() -> on.session().overlayProperty().get().equals(RunOverlay.NONE));
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        StudioFixture.until(() -> !table(robot, "#run-executions").getItems().isEmpty());
        ExecutionSummary kept = this.<ExecutionSummary>table(robot, "#run-executions")
                .getItems()
                .getFirst();
        assertThat(kept.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(kept.output()).contains("{\"answer\": 42}");
    }

    @Test
    void aDefinitionWithAnErrorIsNotRunAndTheErrorIsNamed(FxRobot robot) throws IOException, TimeoutException {
        Files.writeString(file, WORKFLOW.replace("\"Default\": \"Closed\"", "\"Default\": \"Shut\""));
        robot.interact(() -> on.files.open(file));
        StudioFixture.until(() -> on.session().document().text().contains("Shut"));
        robot.push(KeyCode.F5);
        press(robot, "#run-start");

        StudioFixture.until(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("The definition has an error in line 4")));
        assertThat(runButton(robot).getText()).isEqualTo("Run");
        assertThat(on.session().overlayProperty().get()).isEqualTo(RunOverlay.NONE);
    }

    @Test
    void timesAndDurationsStandWholeInTheirColumns(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F5);
        robot.interact(() -> input(robot).setText("{\"open\": false}"));
        press(robot, "#run-start");
        StudioFixture.until(() -> runButton(robot).getText().equals("Run"));

        robot.interact(() -> on.workbench.bottomTabProperty().set("run.events"));
        StudioFixture.until(() -> !whole(robot, "#run-events").isEmpty());
        assertThat(whole(robot, "#run-events")).doesNotContain(false);
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        StudioFixture.until(() -> !whole(robot, "#run-executions").isEmpty());
        assertThat(whole(robot, "#run-executions")).doesNotContain(false);
    }

    /** Of each cell with a number or a time whether all of its text is seen. */
    private static List<Boolean> whole(FxRobot robot, String table) {
        return robot.lookup(table).lookup(".number").queryAllAs(Node.class).stream()
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && cell.getText() != null
                        && !cell.getText().isEmpty())
                .map(node -> (TableCell<?, ?>) node)
                .map(cell -> cell.lookup(".text") instanceof Text seen
                        && seen.getText().equals(cell.getText()))
                .toList();
    }

    private static JsonEditor input(FxRobot robot) {
        return robot.lookup("#run-input").query();
    }

    private static Button runButton(FxRobot robot) {
        return robot.lookup("#run").queryButton();
    }

    private static <T> TableView<T> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private static String labelOf(FxRobot robot, String parent) {
        return robot.from(robot.lookup(parent).queryAll())
                .lookup(".label")
                .<Label>query()
                .getText();
    }
}
