package dev.statewright.app.run.debug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.breakpoint.BreakpointFile;
import dev.statewright.app.breakpoint.StateBreakpoint;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Viewport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Runs that are stopped, stepped through, changed and taken back, in the whole window and by its keys. */
class DebugStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "QueryLanguage": "JSONata",
              "StartAt": "First",
              "States": {
                "First": {"Type": "Pass", "Assign": {"n": 1}, "Next": "Second"},
                "Second": {"Type": "Pass", "Output": "{% $states.input.total + $n %}", "Next": "Call"},
                "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "none"}, "Next": "Rest"},
                "Rest": {"Type": "Wait", "Seconds": 3600, "Next": "Each"},
                "Each": {"Type": "Map", "Items": [1, 2], "ItemProcessor": {"StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}, "End": true}
              }
            }
            """;

    private static final StatePath FIRST = StatePath.root("First");
    private static final StatePath SECOND = StatePath.root("Second");
    private static final StatePath CALL = StatePath.root("Call");
    private static final StatePath EACH = StatePath.root("Each");

    @BeforeEach
    void openWorkflow(FxRobot robot) throws IOException, TimeoutException {
        Path file = write("steps.asl.json", WORKFLOW);
        show(robot);
        on.open(robot, file);
    }

    @Test
    void aBreakpointStopsTheRunWithDataToEditAndWhatIsNoJsonStaysTyped(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Second");
        debug(robot, "{\"total\": 41}");
        haltsAt(SECOND);
        assertThat(text(robot, "#debug-where")).isEqualTo("Paused before Second");
        StudioFixture.until(() -> status(FIRST) == StateStatus.SUCCEEDED);
        assertThat(on.session().selection().primary()).contains(SECOND);
        assertThat(json(robot, "#halt-input").text()).contains("41");

        robot.interact(() -> json(robot, "#halt-input").setText("{\"total\": "));
        press(robot, "#halt-input-apply");
        StudioFixture.until(() -> text(robot, "#halt-input-said").contains("ine 1"));
        assertThat(json(robot, "#halt-input").text()).isEqualTo("{\"total\": ");

        robot.interact(() -> json(robot, "#halt-input").setText("{\"total\": 100}"));
        press(robot, "#halt-input-apply");
        StudioFixture.until(() -> text(robot, "#halt-input-said").startsWith("Done"));
        robot.interact(() -> tab(robot, "#tab-halt.variables"));
        robot.interact(() -> json(robot, "#halt-variables").setText("{\"n\": 7}"));
        press(robot, "#halt-variables-apply");
        StudioFixture.until(() -> text(robot, "#halt-variables-said").startsWith("Done"));
        robot.push(KeyCode.F10);
        haltsAt(CALL);
        assertThat(json(robot, "#halt-variables").text()).contains("7");
        robot.interact(() -> tab(robot, "#tab-halt.input"));
        assertThat(json(robot, "#halt-input").text()).isEqualTo("107");
    }

    @Test
    void aTaskIsAnsweredATimerPassedAndMapIterationsAreSteppedIntoAndOutOf(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Call");
        debug(robot, "{\"total\": 1}");
        haltsAt(CALL);
        robot.interact(() -> tab(robot, "#tab-halt.force"));
        robot.interact(() -> json(robot, "#halt-result").setText("{\"made\": true}"));
        press(robot, "#halt-result-apply");
        StudioFixture.until(() -> text(robot, "#halt-result-said").startsWith("Done"));
        robot.push(KeyCode.F10);
        haltsAt(StatePath.root("Rest"));
        robot.push(KeyCode.F10);
        haltsAt(EACH);
        StudioFixture.until(() -> text(robot, "#debug-clock").startsWith("1 h"));
        robot.push(KeyCode.F11);
        StudioFixture.until(() -> on.session()
                .haltedProperty()
                .get()
                .filter(path -> path.name().equals("Item"))
                .isPresent());
    }

    @Test
    void aStateIsSkippedWithAnOutput(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Call");
        debug(robot, "{\"total\": 1}");
        haltsAt(CALL);
        robot.interact(() -> tab(robot, "#tab-halt.skip"));
        robot.interact(() -> json(robot, "#halt-skip").setText("\"left out\""));
        press(robot, "#halt-skip-apply");
        haltsAt(StatePath.root("Rest"));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> status(EACH) == StateStatus.SUCCEEDED);
        assertThat(on.session().haltedProperty().get()).isEmpty();
    }

    @Test
    void anErrorIsForcedAndTheRunFails(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Call");
        debug(robot, "{\"total\": 1}");
        haltsAt(CALL);
        robot.interact(() -> tab(robot, "#tab-halt.force"));
        robot.interact(() -> robot.lookup("#halt-error").<TextField>query().setText("Broken"));
        press(robot, "#halt-fail");
        StudioFixture.until(() -> text(robot, "#halt-result-said").startsWith("Done"));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> status(CALL) == StateStatus.FAILED);
        StudioFixture.until(
                () -> robot.lookup("#run").queryAs(Button.class).getText().equals("Run"));
        assertThat(robot.lookup("#debug-bar").query().isVisible()).isFalse();
    }

    @Test
    void whileARunWaitsItsClockAndTheNextTimerAreSeenAndItIsPassedOver(FxRobot robot)
            throws TimeoutException, IOException {
        Path waits = Files.writeString(on.session().file().orElseThrow().resolveSibling("waits.asl.json"), """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 3600, "End": true}}}
                """);
        on.open(robot, waits);
        robot.push(KeyCode.F5);
        robot.interact(() -> json(robot, "#run-input").setText("{}"));
        robot.interact(() -> robot.lookup("#run-clock-real")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());
        press(robot, "#run-start");
        StudioFixture.until(() -> robot.lookup("#debug-bar").query().isVisible()
                && text(robot, "#debug-clock").contains("timer in 59 min"));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        StudioFixture.until(
                () -> robot.lookup("#run").queryAs(Button.class).getText().equals("Run"));
        assertThat(robot.lookup("#debug-bar").query().isVisible()).isFalse();
    }

    @Test
    void timeGoesOnByHandAndARunThatIsTakenBackIntoAWaitStandsInIt(FxRobot robot) throws TimeoutException, IOException {
        Path waits = Files.writeString(on.session().file().orElseThrow().resolveSibling("twice.asl.json"), """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 3600, "Next": "Again"},
                                               "Again": {"Type": "Wait", "Seconds": 3600, "End": true}}}
                """);
        on.open(robot, waits);
        robot.push(KeyCode.F5);
        robot.interact(() -> json(robot, "#run-input").setText("{}"));
        press(robot, "#run-clock-by-hand");
        press(robot, "#run-start");
        StudioFixture.until(() -> status(StatePath.root("Rest")) == StateStatus.IN_PROGRESS);
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        StudioFixture.until(() -> status(StatePath.root("Again")) == StateStatus.IN_PROGRESS
                && robot.from(robot.lookup("#run-status").queryAll())
                        .lookup(".label")
                        .<Label>query()
                        .getText()
                        .startsWith("running · 1 h"));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        StudioFixture.until(() -> status(StatePath.root("Again")) == StateStatus.SUCCEEDED);

        robot.interact(() -> on.workbench.bottomTabProperty().set("run.timeline"));
        robot.interact(() -> control(robot, "#run-time", Slider.class).setValue(2));
        press(robot, "#run-time-go-on");
        StudioFixture.until(() -> text(robot, "#debug-where").equals("Back at event 2, in Rest"));
    }

    @Test
    void theStateAtWhichARunStandsComesIntoSight(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Second");
        debug(robot, "{\"total\": 1}");
        haltsAt(SECOND);
        DiagramView view = robot.lookup(".diagram-view").query();
        robot.interact(() -> view.look(new Viewport(2, 0, 0)));
        robot.push(KeyCode.F10);
        haltsAt(CALL);
        Rect call = view.diagram().rectOf(CALL).orElseThrow();
        StudioFixture.until(
                () -> view.viewport().visible(view.getWidth(), view.getHeight()).contains(call));
    }

    @Test
    void stepsAreTakenBack(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Call");
        debug(robot, "{\"total\": 1}");
        haltsAt(CALL);
        robot.push(KeyCode.ALT, KeyCode.F10);
        haltsAt(SECOND);
        assertThat(text(robot, "#debug-where")).contains("before Second");
        StudioFixture.until(() -> status(FIRST) == StateStatus.SUCCEEDED);
        assertThat(status(SECOND)).isEqualTo(StateStatus.NOT_STARTED);
        robot.push(KeyCode.ALT, KeyCode.F10);
        haltsAt(FIRST);
        robot.push(KeyCode.F5);
        haltsAt(CALL);
    }

    @Test
    void aRunStopsBeforeAnyStateForWhichAConditionHoldsAndWhatIsNoConditionStaysTyped(FxRobot robot)
            throws TimeoutException {
        robot.push(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> control(robot, "#run-debug", SplitMenuButton.class).getItems().stream()
                .filter(item -> "debug.condition".equals(item.getId()))
                .forEach(MenuItem::fire));
        robot.interact(() -> control(robot, "#debug-condition", TextField.class).setText("$n = "));
        press(robot, "#debug.condition-done");
        assertThat(text(robot, "#debug-condition-problem")).isNotEmpty();
        assertThat(on.session().breakpoints().conditionProperty().get()).isEmpty();

        robot.interact(() -> control(robot, "#debug-condition", TextField.class).setText("$n = 1"));
        press(robot, "#debug.condition-done");
        robot.interact(() -> json(robot, "#run-input").setText("{\"total\": 1}"));
        robot.push(KeyCode.CONTROL, KeyCode.F5);
        haltsAt(SECOND);
        assertThat(text(robot, "#debug-where")).isEqualTo("Paused before Second, where $n = 1");
        robot.push(KeyCode.F5);
        haltsAt(CALL);
        Path kept = BreakpointFile.of(on.session().file().orElseThrow());
        StudioFixture.until(
                () -> Files.isRegularFile(kept) && Files.readString(kept).contains("$n = 1"));
    }

    @Test
    void aRunThatStandsStillIsStoppedThere(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Call");
        debug(robot, "{\"total\": 1}");
        haltsAt(CALL);
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        StudioFixture.until(
                () -> robot.lookup("#run").queryAs(Button.class).getText().equals("Run"));
        assertThat(on.session().haltedProperty().get()).isEmpty();
        assertThat(status(CALL)).isEqualTo(StateStatus.NOT_STARTED);
    }

    @Test
    void aRunWithoutTheDebuggerPassesBreakpoints(FxRobot robot) throws TimeoutException {
        toggleBreakpoint(robot, "Second");
        robot.push(KeyCode.F5);
        robot.interact(() -> json(robot, "#run-input").setText("{\"total\": 1}"));
        press(robot, "#run-start");
        StudioFixture.until(() -> status(CALL) == StateStatus.FAILED);
        assertThat(status(SECOND)).isEqualTo(StateStatus.SUCCEEDED);
    }

    @Test
    void theSmallEditorTellsWhatAConditionLacksAndTheBreakpointFollowsANewName(FxRobot robot) throws TimeoutException {
        on.select(robot, "Second");
        robot.interact(() -> on.canvas().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F9);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            robot.lookup("#breakpoint-after").<CheckBox>query().setSelected(true);
            robot.lookup("#breakpoint-condition").<TextField>query().setText("$n >");
            robot.lookup("#breakpoint-condition").<TextField>query().requestFocus();
        });
        robot.push(KeyCode.ENTER);
        assertThat(on.session().breakpoints().all()).isEmpty();
        assertThat(robot.lookup("#breakpoint-editor .field-error")
                        .<Label>query()
                        .getText())
                .isNotEmpty();
        robot.interact(
                () -> robot.lookup("#breakpoint-condition").<TextField>query().setText("$n > 0"));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        StateBreakpoint wanted =
                new StateBreakpoint(SECOND, true, true, false, Optional.of("$n > 0"), OptionalLong.empty());
        assertThat(on.session().breakpoints().all().values()).containsExactly(wanted);

        robot.interact(() -> on.session().execute(new RenameState(SECOND, "Sum")));
        assertThat(on.session().breakpoints().all().keySet()).containsExactly(StatePath.root("Sum"));
        robot.interact(() -> on.session().undo());
        assertThat(on.session().breakpoints().all().values()).containsExactly(wanted);
    }

    private void toggleBreakpoint(FxRobot robot, String state) {
        on.select(robot, state);
        robot.interact(() -> on.canvas().requestFocus());
        robot.push(KeyCode.F9);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(on.session().breakpoints().at(StatePath.root(state))).isPresent();
    }

    private void debug(FxRobot robot, String input) {
        robot.push(KeyCode.CONTROL, KeyCode.F5);
        robot.interact(() -> json(robot, "#run-input").setText(input));
        robot.push(KeyCode.CONTROL, KeyCode.F5);
    }

    private void haltsAt(StatePath state) throws TimeoutException {
        StudioFixture.until(() -> on.session().haltedProperty().get().equals(Optional.of(state)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void tab(FxRobot robot, String id) {
        robot.lookup((javafx.scene.Node node) -> id.substring(1).equals(node.getId()))
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire();
    }
}
