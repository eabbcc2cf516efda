package dev.statewright.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.breakpoint.StateBreakpoint;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.run.StateStatus;
import dev.statewright.model.text.TextChange;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.history.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Executions that failed are taken up again: where they failed, or from a state, with a mended workflow, and also those of the past. */
class RedriveStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {"StartAt": "First", "States": {
              "First": {"Type": "Pass", "Result": 1, "Next": "Charge"},
              "Charge": {"Type": "Task", "Resource": "arn:aws:states:::glue:getJob", "End": true}}}
            """;

    private static final StatePath CHARGE = StatePath.root("Charge");

    @BeforeEach
    void runUntilItFails(FxRobot robot) throws IOException, TimeoutException {
        Path file = write("pay.asl.json", WORKFLOW);
        show(robot);
        on.open(robot, file);
        robot.push(KeyCode.F5);
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText("{}"));
        robot.interact(() -> button(robot, "#run-start").fire());
        ended(robot, StateStatus.FAILED);
    }

    @Test
    void itGoesOnWhereItFailed(FxRobot robot) throws TimeoutException {
        StudioFixture.until(() -> robot.lookup("#run-redrive").tryQuery().isPresent());
        robot.interact(() -> button(robot, "#run-redrive").fire());
        StudioFixture.until(() -> events(robot).contains("ExecutionRedriven"));
        ended(robot, StateStatus.FAILED);
        assertThat(events(robot).stream().filter("PassStateEntered"::equals)).hasSize(1);
    }

    @Test
    void itPassesTheBreakpointsOfTheRunThatWasDebugged(FxRobot robot) throws TimeoutException {
        robot.interact(() -> on.session()
                .breakpoints()
                .set(new StateBreakpoint(CHARGE, false, false, true, Optional.empty(), OptionalLong.empty())));
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.start"));
        robot.push(KeyCode.CONTROL, KeyCode.F5);
        StudioFixture.until(() -> on.session().haltedProperty().get().isPresent());
        robot.push(KeyCode.F5);
        ended(robot, StateStatus.FAILED);
        StudioFixture.until(() -> robot.lookup("#run-redrive").tryQuery().isPresent());

        robot.interact(() -> button(robot, "#run-redrive").fire());
        StudioFixture.until(() -> events(robot).contains("ExecutionRedriven"));
        ended(robot, StateStatus.FAILED);
    }

    @Test
    void fromAStateItRunsAgainWithTheWorkflowAsItIsNow(FxRobot robot) throws TimeoutException {
        change(robot, "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::glue:getJob\"", "\"Type\": \"Pass\"");
        again(robot, 1);
        StudioFixture.until(() -> on.session().notices().shown().stream()
                .anyMatch(each -> each.text().startsWith("The changed definition has no Task state 'Charge'")));

        robot.interact(() -> on.session().undo());
        change(robot, "\"Result\": 1", "\"Result\": 2");
        again(robot, 0);
        StudioFixture.until(() -> events(robot).contains("ExecutionRedriven"));
        ended(robot, StateStatus.FAILED);
        TableView<EventRow> table = robot.lookup("#run-events").query();
        assertThat(table.getItems().stream()
                        .map(EventRow::event)
                        .filter(event -> event.type() == EventType.PASS_STATE_EXITED)
                        .map(event -> event.output().orElseThrow()))
                .containsExactly("1", "2");
    }

    @Test
    void anExecutionOfThePastIsTakenUpAgain(FxRobot robot) throws TimeoutException {
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        StudioFixture.until(() -> !executions(robot).getItems().isEmpty());
        robot.interact(() -> robot.lookup("#run-hide").queryAs(Button.class).fire());
        robot.interact(() -> executions(robot).getSelectionModel().select(0));
        robot.interact(() -> executions(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        ended(robot, StateStatus.FAILED);
        WaitForAsyncUtils.waitForFxEvents();
        again(robot, 1);
        StudioFixture.until(() -> events(robot).contains("ExecutionRedriven"));
        ended(robot, StateStatus.FAILED);
    }

    /** With the clock that is chosen: an hour costs nothing, or the timer is passed over by hand. */
    @Test
    void anExecutionOfThePastGoesOnByTheClockThatIsChosen(FxRobot robot) throws TimeoutException, IOException {
        Path file = write("rest.asl.json", """
                {"StartAt": "Rest", "States": {
                  "Rest": {"Type": "Wait", "Seconds": 3600, "Next": "Charge"},
                  "Charge": {"Type": "Task", "Resource": "arn:aws:states:::glue:getJob", "End": true}}}
                """);
        on.open(robot, file);
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.start"));
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText("{}"));
        press(robot, "#run-clock-virtual");
        robot.interact(() -> button(robot, "#run-start").fire());
        ended(robot, StateStatus.FAILED);
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.executions"));
        StudioFixture.until(() -> !executions(robot).getItems().isEmpty());
        robot.interact(() -> robot.lookup("#run-hide").queryAs(Button.class).fire());
        robot.interact(() -> executions(robot).getSelectionModel().select(0));
        robot.interact(() -> executions(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        ended(robot, StateStatus.FAILED);
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.start"));
        press(robot, "#run-clock-by-hand");

        again(robot, 0);
        StudioFixture.until(
                () -> on.session().overlayProperty().get().status(StatePath.root("Rest")) == StateStatus.IN_PROGRESS);
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        ended(robot, StateStatus.FAILED);
    }

    private void change(FxRobot robot, String before, String after) {
        String text = on.session().document().text();
        robot.interact(() ->
                on.session().execute(new ReplaceText(TextChange.between(text, text.replace(before, after)))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** By the menu of a step. */
    private void again(FxRobot robot, int step) {
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.steps"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            TableView<?> steps = robot.lookup("#run-steps").queryAs(TableView.class);
            steps.getSelectionModel().select(step);
            steps.getContextMenu().getOnShowing().handle(null);
            MenuItem item = steps.getContextMenu().getItems().stream()
                    .filter(each -> "run.again-from-here".equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.isDisable()).isFalse();
            item.fire();
        });
    }

    private void ended(FxRobot robot, StateStatus status) throws TimeoutException {
        StudioFixture.until(() -> button(robot, "#run").getText().equals("Run")
                && on.session().overlayProperty().get().status(CHARGE) == status);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> events(FxRobot robot) {
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.events"));
        WaitForAsyncUtils.waitForFxEvents();
        TableView<EventRow> table = robot.lookup("#run-events").query();
        return table.getItems().stream().map(EventRow::type).toList();
    }

    private TableView<ExecutionSummary> executions(FxRobot robot) {
        return robot.lookup("#run-executions").query();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }
}
