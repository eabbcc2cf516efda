package dev.statewright.app.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The data flow of a state under the canvas, from what is known to a field that is changed there. */
class DataFlowStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Charge",
              "States": {
                "Charge": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "InputPath": "$.order",
                  "Parameters": {
                    "amount.$": "$.total"
                  },
                  "ResultSelector": {
                    "ok.$": "$.Payload.ok"
                  },
                  "ResultPath": "$.payment",
                  "Catch": [
                    {
                      "ErrorEquals": ["States.ALL"],
                      "Next": "Paid"
                    }
                  ],
                  "Next": "Paid"
                },
                "Paid": {
                  "Type": "Choice",
                  "Choices": [
                    {
                      "Variable": "$.payment.ok",
                      "BooleanEquals": true,
                      "Next": "Done"
                    }
                  ],
                  "Default": "Sorry"
                },
                "Done": {
                  "Type": "Succeed"
                },
                "Sorry": {
                  "Type": "Fail"
                }
              }
            }
            """;

    private static final String MOCKS = """
            {"StateMachines":{"shop":{"TestCases":{"Good":{"Charge":"Ok"}}}},
             "MockedResponses":{"Ok":{"0":{"Return":{"Payload":{"ok":true}}}}}}""";

    @Test
    void theDataAreFollowedFromTheExampleThroughTheMocksAnswerToTheOutput(FxRobot robot)
            throws IOException, TimeoutException {
        open(robot, "Charge");

        until(() -> value(robot, "end").contains("\"payment\""));
        assertThat(value(robot, "InputPath")).isEqualTo("{\n  \"total\": 12\n}");
        assertThat(value(robot, "Parameters")).isEqualTo("{\n  \"amount\": 12\n}");
        assertThat(given(robot, "work")).contains("\"ok\"");
        assertThat(value(robot, "ResultSelector")).isEqualTo("{\n  \"ok\": true\n}");
        assertThat(text(robot, "#flow-status")).isEqualTo("Succeeds");
        assertThat(text(robot, "#flow-next")).isEqualTo("\u2192 Paid");
    }

    @Test
    void whatIsTypedCountsAtOnceAndIsCommittedByOneCommand(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "Charge");
        TextInputControl field = robot.lookup("#flow-field-InputPath").queryAs(TextInputControl.class);

        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("$.nothing").push(KeyCode.ESCAPE);
        robot.interact(() -> field.setText("$.nothing"));
        until(() -> text(robot, "#flow-problem-InputPath").contains("$.nothing"));
        assertThat(state("Charge").common().inputPath().orElseThrow().asText()).isEqualTo("$.order");

        robot.interact(() -> field.setText("$"));
        until(() -> value(robot, "InputPath").contains("\"order\""));
        robot.clickOn(field).push(KeyCode.END).push(KeyCode.ENTER);
        assertThat(state("Charge").common().inputPath().orElseThrow().asText()).isEqualTo("$");

        robot.interact(() -> on.session().undo());
        assertThat(on.session().document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void anotherInputChangesEverythingBehindIt(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "Charge");

        robot.interact(() -> json(robot, "#flow-given-input").area().replaceText("{\"order\":{\"total\":3}}"));
        until(() -> value(robot, "Parameters").equals("{\n  \"amount\": 3\n}"));

        robot.interact(() -> json(robot, "#flow-given-input").area().replaceText("{\"order\":"));
        until(() -> !text(robot, "#flow-problem-input").isEmpty());
        assertThat(on.session().document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void workThatFailsGoesTheWayOfTheCatcher(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "Charge");

        robot.interact(() -> robot.lookup("#flow-fails").queryAs(CheckBox.class).fire());

        until(() -> text(robot, "#flow-status").equals("Catches States.TaskFailed"));
        assertThat(value(robot, "end")).contains("\"Error\": \"States.TaskFailed\"");
    }

    @Test
    void theRuleThatDecidesStandsOut(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "Paid");

        until(() -> robot.lookup(".rule-row.decides").tryQuery().isPresent());
        assertThat(robot.lookup(".rule-row.decides").query().getAccessibleText())
                .isEqualTo("Holds: $.payment.ok, leads to Done");
        assertThat(text(robot, "#flow-next")).isEqualTo("\u2192 Done");
    }

    private void open(FxRobot robot, String state) throws IOException, TimeoutException {
        show(robot, 1280, 800);
        write("shop.input.json", "{\"order\":{\"total\":12}}");
        write("mocks.json", MOCKS);
        on.open(robot, write("shop.asl.json", WORKFLOW));
        robot.interact(() -> {
            on.session().select(Selection.of(StatePath.root(state)));
            on.workbench.bottomTabProperty().set("data.flow");
        });
        until(() ->
                !given(robot, "input").equals("{}") && !given(robot, "input").isEmpty());
    }

    private State state(String name) {
        return on.session().document().machine().state(StatePath.root(name)).orElseThrow();
    }

    private static String given(FxRobot robot, String stage) {
        return robot.lookup("#flow-given-" + stage).queryAllAs(JsonEditor.class).stream()
                .findFirst()
                .map(JsonEditor::text)
                .orElse("");
    }

    private static String value(FxRobot robot, String stage) {
        return robot.lookup("#flow-value-" + stage).queryAllAs(JsonEditor.class).stream()
                .findFirst()
                .map(JsonEditor::text)
                .orElse("");
    }

    private static void until(Callable<Boolean> done) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
