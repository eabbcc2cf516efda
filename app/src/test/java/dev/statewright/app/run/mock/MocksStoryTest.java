package dev.statewright.app.run.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Mocks in the whole window: written in their table, pinned from a run, answered with in the next one. */
class MocksStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Pay",
              "States": {
                "Pay": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {"QueueUrl": "q", "MessageBody": "m"},
                  "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 1, "MaxAttempts": 3}], "End": true}
              }
            }
            """;
    private static final StatePath PAY = StatePath.root("Pay");

    @BeforeEach
    void openWorkflow(FxRobot robot) throws IOException, TimeoutException {
        Path file = write("shop.asl.json", WORKFLOW);
        show(robot);
        robot.interact(() -> on.files.open(file));
        StudioFixture.until(() -> on.session() != null);
        robot.interact(() -> on.workbench.bottomTabProperty().set("mocks.table"));
    }

    private Path mocks() {
        return folder.resolve("shop.mocks.json");
    }

    private List<Answer> answers() {
        return MockFile.read(mocks())
                .testCase("shop", "Pinned")
                .states()
                .get("Pay")
                .answers();
    }

    @Test
    void aValueThatIsNotJsonStaysInItsFieldWithTheReasonAndIsWrittenWhenItIsMended(FxRobot robot)
            throws TimeoutException {
        addPay(robot);
        JsonEditor value = robot.lookup(".mock-row .json-editor").query();
        robot.interact(() -> {
            value.area().requestFocus();
            value.area().replaceText("{\"paid\": }");
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        StudioFixture.until(() -> problem(robot).startsWith("Line 1, column 2"));
        assertThat(value.text()).isEqualTo("{\"paid\": }");
        assertThat(answers()).containsExactly(new Answer.Return(Payload.ofText("{}")));

        robot.interact(() -> value.area().replaceText("{\"paid\": true}"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        StudioFixture.until(() -> answers().equals(List.of(new Answer.Return(Payload.ofText("{\"paid\":true}")))));
        assertThat(problem(robot)).isEmpty();
        assertThat(on.session().mockedProperty().get()).containsExactly(PAY);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRetryIsPlayedByAnErrorAndAnOutputAndWhatWasPinnedFromItAnswersTheNextRun(FxRobot robot)
            throws TimeoutException {
        addPay(robot);
        ComboBox<Boolean> kind =
                (ComboBox<Boolean>) robot.lookup(".mock-row .combo-box").nth(1).query();
        robot.interact(() -> kind.setValue(true));
        TextField error = robot.lookup(".mock-row .text-field").nth(1).query();
        robot.interact(() -> error.setText("Busy"));
        robot.interact(() -> error.getOnAction().handle(null));
        StudioFixture.until(() -> answers().equals(List.of(new Answer.Throw("Busy", ""))));
        addPay(robot);
        StudioFixture.until(() -> answers().size() == 2);

        run(robot);
        StudioFixture.until(() -> on.session().overlayProperty().get().status(PAY) == StateStatus.SUCCEEDED);
        robot.interact(() -> on.session().select(Selection.of(PAY)));
        StudioFixture.until(() -> robot.lookup("#step-pin")
                .tryQuery()
                .filter(node -> node.isVisible())
                .isPresent());
        MenuButton pin = robot.lookup("#step-pin").query();
        robot.interact(() -> pin.getOnShowing().handle(new Event(MenuButton.ON_SHOWING)));
        assertThat(pin.getItems())
                .extracting(MenuItem::getText)
                .containsSequence(
                        "Pin the error of attempt 1: Busy", "Pin the output of attempt 2", "Mock Pay no more");

        robot.interact(() -> item(pin, "pin-release").fire());
        StudioFixture.until(() -> on.session().mockedProperty().get().isEmpty());
        robot.interact(() -> item(pin, "pin-2").fire());
        StudioFixture.until(() -> on.session().mockedProperty().get().contains(PAY));
        assertThat(answers()).containsExactly(new Answer.Throw("Busy", ""), new Answer.Return(Payload.ofText("{}")));

        robot.interact(() -> robot.lookup("#mocks-record").queryAs(Button.class).fire());
        StudioFixture.until(() -> MockFile.read(mocks()).testCases("shop").size() == 2);
        String recorded = MockFile.read(mocks()).testCases("shop").getLast();
        assertThat(MockFile.read(mocks())
                        .testCase("shop", recorded)
                        .states()
                        .get("Pay")
                        .answers())
                .isEqualTo(answers());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theNextCallIsMockedOnlyAfterTheRowThatIsNotFinished(FxRobot robot) throws TimeoutException {
        addPay(robot);
        ComboBox<Boolean> kind =
                (ComboBox<Boolean>) robot.lookup(".mock-row .combo-box").nth(1).query();
        robot.interact(() -> kind.setValue(true));
        StudioFixture.until(() -> !problem(robot).isEmpty());
        MenuButton add = robot.lookup("#mocks-add").query();
        robot.interact(() -> {
            add.requestFocus();
            add.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            add.getItems().getFirst().fire();
        });
        TextField error = robot.lookup(".mock-row .text-field").nth(1).query();
        assertThat(error.isFocused()).isTrue();
        robot.interact(() -> error.setText("Busy"));
        robot.interact(() -> error.getOnAction().handle(null));
        StudioFixture.until(() -> answers().getFirst().equals(new Answer.Throw("Busy", "")));
        assertThat(answers()).containsExactly(new Answer.Throw("Busy", ""));
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void addPay(FxRobot robot) throws TimeoutException {
        MenuButton add = robot.lookup("#mocks-add").query();
        int before = robot.lookup(".mock-row").queryAll().size();
        robot.interact(() -> {
            add.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            add.getItems().getFirst().fire();
        });
        StudioFixture.until(() -> robot.lookup(".mock-row").queryAll().size() == before + 1);
    }

    private void run(FxRobot robot) {
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.start"));
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText("{}"));
        robot.interact(() -> robot.lookup("#run-start").queryAs(Button.class).fire());
    }

    private static String problem(FxRobot robot) {
        return robot.from(robot.lookup(".mock-row").queryAll())
                .lookup(".field-error")
                .<Label>query()
                .getText();
    }
}
