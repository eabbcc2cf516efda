package dev.statewright.app.run.nested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.breakpoint.BreakpointFile;
import dev.statewright.app.breakpoint.BreakpointSet;
import dev.statewright.app.breakpoint.StateBreakpoint;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A workflow that starts another one: stepped into, looked into after its end, also when it is one of the past. */
class NestedStoryTest extends WorkflowStory {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Outer:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Name: Outer
                  DefinitionUri: outer.asl.json
                  Role: arn:aws:iam::123456789012:role/r
              Inner:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Name: Inner
                  DefinitionUri: inner.asl.json
                  Role: arn:aws:iam::123456789012:role/r
            """;

    private static final String OUTER = """
            {"StartAt": "Call", "States": {
              "Call": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
                "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Inner",
                  "Input": {"n": 1}}, "Next": "Done"},
              "Done": {"Type": "Succeed"}}}
            """;

    private static final String INNER = """
            {"StartAt": "First", "States": {
              "First": {"Type": "Pass", "Next": "Last"}, "Last": {"Type": "Pass", "End": true}}}
            """;

    private static final StatePath CALL = StatePath.root("Call");

    @BeforeEach
    void openWorkflow(FxRobot robot) throws IOException, TimeoutException {
        write("template.yaml", TEMPLATE);
        write("inner.asl.json", INNER);
        Path file = write("outer.asl.json", OUTER);
        show(robot);
        on.open(robot, file);
    }

    @Test
    void stepIntoShowsTheOtherWorkflowWhereItStandsAndStepOutComesBack(FxRobot robot) throws TimeoutException {
        on.select(robot, "Call");
        robot.interact(() -> on.session().breakpoints().toggle(CALL));
        run(robot, KeyCode.CONTROL, KeyCode.F5);
        StudioFixture.until(() -> on.session().haltedProperty().get().isPresent());
        robot.push(KeyCode.F11);
        StudioFixture.until(() -> robot.lookup("#nested-run").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label(robot, "#debug-where")).contains("Inner").contains("First");
        assertThat(button(robot, "#nested-place-0").getText()).isEqualTo("Outer");
        assertThat(button(robot, "#nested-place-1").getText()).startsWith("Inner · ");

        robot.push(KeyCode.SHIFT, KeyCode.F11);
        StudioFixture.until(() -> robot.lookup("#nested-run").tryQuery().isEmpty()
                && on.session().haltedProperty().get().isPresent());
        assertThat(on.session().haltedProperty().get()).contains(StatePath.root("Done"));
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> button(robot, "#run").getText().equals("Run"));
    }

    @Test
    void breakpointsOfTheOtherWorkflowCountAsTheyWereKeptBesideIt(FxRobot robot) throws TimeoutException {
        Path inner = on.session().file().orElseThrow().resolveSibling("inner.asl.json");
        BreakpointFile.write(
                inner, new BreakpointSet(List.of(StateBreakpoint.before(StatePath.root("Last"))), Optional.empty()));
        run(robot, KeyCode.CONTROL, KeyCode.F5);
        StudioFixture.until(() -> robot.lookup("#nested-run").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label(robot, "#debug-where")).contains("Inner").contains("Last");
        robot.push(KeyCode.F5);
        StudioFixture.until(() -> button(robot, "#run").getText().equals("Run"));
    }

    @Test
    void whatATaskHasStartedIsLookedIntoAndTheFirstBreadcrumbLeadsBack(FxRobot robot) throws TimeoutException {
        run(robot, KeyCode.F5);
        StudioFixture.until(() -> button(robot, "#run").getText().equals("Run")
                && on.session().overlayProperty().get().status(CALL) == StateStatus.SUCCEEDED);
        on.select(robot, "Call");
        robot.interact(() -> on.workbench.inspectorTabProperty().set("run.step"));
        robot.interact(() -> button(robot, "#open-nested").fire());
        StudioFixture.until(() -> robot.lookup("#nested-status").tryQuery().isPresent()
                && label(robot, "#nested-status").startsWith("succeeded"));
        robot.interact(() -> button(robot, "#nested-place-0").fire());
        assertThat(robot.lookup("#nested-run").tryQuery()).isEmpty();
        assertThat(robot.lookup("#canvas").tryQuery()).isPresent();
    }

    private void run(FxRobot robot, KeyCode... keys) throws TimeoutException {
        robot.push(keys);
        StudioFixture.until(() -> on.workbench.bottomTabProperty().get().equals("run.start"));
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText("{}"));
        robot.push(keys);
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }
}
