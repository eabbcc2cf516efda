package dev.statewright.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.cloud.CloudUnusable;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.run.start.MockChoice;
import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.ServedCalls;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Workflows that fail, try again, and wait: for a token, a worker, a customer who may be late. In the whole window, on the examples. */
class WaitingStoryTest extends WorkflowStory {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final String CALL = "Call Service";
    private static final String ASK = "Ask for Approval";
    private static final String CUSTOMER = "Emit - Workflow Started TT";
    private static final String BARISTA = "Emit - Awaiting Completion TT";
    private static final String ORDER = "{\"detail\":{\"orderId\":\"1\",\"userId\":\"testuser\"}}";

    @Test
    void aFunctionThatFailsIsTriedAgainAsItsRetriersSayAndThenItsCatchersDecide(FxRobot robot)
            throws IOException, TimeoutException {
        open(robot, "error-handling");
        run(robot, "{\"fail\":\"CustomError\"}", "virtual");
        untilEnded(robot);
        assertThat(status(CALL)).isEqualTo(StateStatus.CAUGHT);
        assertThat(status("CustomErrorFallback")).isEqualTo(StateStatus.SUCCEEDED);
        on.select(robot, CALL);
        assertThat(text(robot, "#step-status")).startsWith("caught error").endsWith("3 attempts");

        run(robot, "{\"fail\":\"something else\"}", "virtual");
        StudioFixture.until(() -> status("ReservedTypeFallback") == StateStatus.SUCCEEDED);
        untilEnded(robot);
        // back-offs of 30 and 60 seconds, which nobody has waited for
        assertThat(chip(robot)).startsWith("succeeded in 1 min");
    }

    @Test
    void theErrorComesToStandBesideTheInputAndAnHourWithoutAWorkerCostsNothing(FxRobot robot)
            throws IOException, TimeoutException {
        open(robot, "error-handling");
        mock(robot, Optional.of("TimedOut"));
        run(robot, "{\"foo\":\"bar\"}", "virtual");
        untilEnded(robot);

        assertThat(status(CALL)).isEqualTo(StateStatus.CAUGHT);
        assertThat(status("Pack")).isEqualTo(StateStatus.CAUGHT);
        assertThat(status("Nobody Came")).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(input(robot, "NextTask"))
                .isEqualTo(
                        Json.readTrusted(
                                "{\"foo\":\"bar\",\"error\":{\"Error\":\"States.Timeout\",\"Cause\":\"The service is silent.\"}}"));
    }

    @Test
    void aTokenIsAnsweredInTheWindowAndAWorkerDoesTheRest(FxRobot robot)
            throws IOException, TimeoutException, CloudUnusable {
        open(robot, "error-handling");
        run(robot, "{\"foo\":\"bar\"}", "real");
        StudioFixture.until(() -> status(ASK) == StateStatus.IN_PROGRESS && isAnswerable(robot, ASK));
        robot.interact(() -> robot.lookup("#answer-output").<JsonEditor>query().setText("{\"approved\": true}"));
        press(robot, "#answer-heartbeat");
        press(robot, "#answer-succeed");
        StudioFixture.until(() -> status("Pack") == StateStatus.IN_PROGRESS && isAnswerable(robot, "Pack"));
        StudioFixture.until(() -> text(robot, "#step-status").startsWith("waiting for an activity worker"));

        ServedCalls worker = on.serve();
        JsonNode task = worker.states(
                "GetActivityTask",
                "{'activityArn':'arn:aws:states:us-east-1:123456789012:activity:pack','workerName':'Ada'}");
        StudioFixture.until(() -> text(robot, "#step-status").startsWith("with activity worker Ada"));
        String token = task.path("taskToken").asText();
        assertThat(Json.readTrusted(task.path("input").asText()).path("approval"))
                .isEqualTo(Json.readTrusted("{\"approved\":true}"));
        worker.states("SendTaskHeartbeat", "{'taskToken':'" + token + "'}");
        worker.states("SendTaskSuccess", "{'taskToken':'" + token + "','output':'{\\\"packed\\\":true}'}");

        untilEnded(robot);
        assertThat(List.of(status(CALL), status(ASK), status("Pack"), status("Done")))
                .containsOnly(StateStatus.SUCCEEDED);
        assertThat(Json.readTrusted(
                        robot.lookup("#run-output").<JsonEditor>query().text()))
                .isEqualTo(Json.readTrusted("""
                        {"foo":"bar","answer":{"service":"answered"},"approval":{"approved":true},"packing":{"packed":true}}"""));
    }

    @Test
    void aRefusedTokenGoesTheWayOfItsCatcher(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "error-handling");
        run(robot, "{}", "real");
        StudioFixture.until(() -> status(ASK) == StateStatus.IN_PROGRESS && isAnswerable(robot, ASK));
        robot.interact(() ->
                robot.lookup("#answer-error-field").<TextInputControl>query().setText("Refused"));
        press(robot, "#answer-fail");

        untilEnded(robot);
        assertThat(status(ASK)).isEqualTo(StateStatus.CAUGHT);
        assertThat(status("Not Approved")).isEqualTo(StateStatus.FAILED);
        assertThat(chip(robot)).isEqualTo("failed: Refused — The approver said no.");
    }

    @Test
    void aCustomerWhoIsLateTurnsTheWaitOrangeAndTheNextStateSeesWhy(FxRobot robot)
            throws IOException, TimeoutException, CloudUnusable {
        open(robot, "order-processor");
        openShop(on.serve());
        mock(robot, Optional.empty());
        run(robot, ORDER, "by-hand");
        StudioFixture.until(() -> status(CUSTOMER) == StateStatus.IN_PROGRESS && isAnswerable(robot, CUSTOMER));

        robot.push(KeyCode.SHIFT, KeyCode.F7);

        untilEnded(robot);
        assertThat(status(CUSTOMER)).isEqualTo(StateStatus.CAUGHT);
        assertThat(status("Emit - error timeout")).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(status("Generate Order Number")).isEqualTo(StateStatus.NOT_STARTED);
        assertThat(input(robot, "Customer timedout").path("comment"))
                .isEqualTo(Json.readTrusted("{\"Error\":\"States.Timeout\",\"Cause\":\"\"}"));
        assertThat(chip(robot)).startsWith("succeeded in 5 min");
    }

    @Test
    void theCustomersTokenIsSentBackByAClientAndTheBaristasInTheWindow(FxRobot robot)
            throws IOException, TimeoutException, CloudUnusable {
        open(robot, "order-processor");
        ServedCalls client = on.serve();
        openShop(client);
        mock(robot, Optional.empty());
        run(robot, ORDER, "real");
        StudioFixture.until(() -> status(CUSTOMER) == StateStatus.IN_PROGRESS && isAnswerable(robot, CUSTOMER));

        client.states("SendTaskSuccess", "{'taskToken':'" + token(client) + "','output':'{\\\"orderId\\\":1}'}");
        StudioFixture.until(() -> status(BARISTA) == StateStatus.IN_PROGRESS && isAnswerable(robot, BARISTA));
        assertThat(status(CUSTOMER)).isEqualTo(StateStatus.SUCCEEDED);
        press(robot, "#answer-succeed");

        untilEnded(robot);
        assertThat(status("Emit - order finished")).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(input(robot, BARISTA).at("/Order/Payload/orderNumber").asText())
                .isEqualTo("1");
    }

    /** The task token that the one execution's history shows. */
    private static String token(ServedCalls client) {
        JsonNode executions = client.states(
                "ListExecutions",
                "{'stateMachineArn':'arn:aws:states:us-east-1:123456789012:stateMachine:order-processor'}");
        String arn = executions.at("/executions/0/executionArn").asText();
        JsonNode history = client.states("GetExecutionHistory", "{'executionArn':'" + arn + "'}");
        for (JsonNode event : history.path("events")) {
            JsonNode details = event.path("taskScheduledEventDetails");
            if (details.path("resource").asText().equals("putEvents.waitForTaskToken")) {
                return Json.readTrusted(details.path("parameters").asText())
                        .at("/Entries/0/Detail/TaskToken")
                        .asText();
            }
        }
        throw new AssertionError("No task waits: " + history);
    }

    private static void openShop(ServedCalls client) {
        client.dynamodb(
                "PutItem",
                "{'TableName':'serverlesspresso-config-table','Item':{'PK':{'S':'config'},'storeOpen':{'BOOL':true}}}");
        client.dynamodb(
                "PutItem",
                "{'TableName':'serverlesspresso-counting-table','Item':{'PK':{'S':'orderID'},'IDvalue':{'N':'0'}}}");
    }

    private void open(FxRobot robot, String example) throws IOException, TimeoutException {
        Path place = folder.resolve(example);
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve(example))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        place.resolve(EXAMPLES.resolve(example).relativize(file).toString()));
            }
        }
        show(robot);
        on.open(robot, place.resolve(example + ".asl.json"));
    }

    private void startPane(FxRobot robot) throws TimeoutException {
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.start"));
        StudioFixture.until(() -> robot.lookup("#run-start").tryQuery().isPresent());
    }

    /** Chooses what tasks call: a test case of the example's mocks, or the workspace's functions and services. */
    private void mock(FxRobot robot, Optional<String> testCase) throws TimeoutException {
        startPane(robot);
        ComboBox<Optional<MockChoice>> mocks = robot.lookup("#run-tasks").queryComboBox();
        StudioFixture.until(() -> mocks.getItems().size() > 1);
        robot.interact(() -> mocks.setValue(mocks.getItems().stream()
                .filter(choice -> choice.map(MockChoice::testCase).equals(testCase))
                .findFirst()
                .orElseThrow()));
    }

    private void run(FxRobot robot, String input, String clock) throws TimeoutException {
        startPane(robot);
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText(input));
        robot.interact(robot.lookup("#run-clock-" + clock).queryAs(ToggleButton.class)::fire);
        press(robot, "#run-start");
    }

    private static void untilEnded(FxRobot robot) throws TimeoutException {
        StudioFixture.until(() -> robot.lookup("#run").queryButton().getText().equals("Run"));
    }

    /** Selects the state; @return whether its token can be answered in the inspector */
    private boolean isAnswerable(FxRobot robot, String state) {
        on.session().select(Selection.of(StatePath.root(state)));
        return robot.lookup("#answer-succeed")
                .tryQuery()
                .filter(button -> button.getParent().getParent().isVisible())
                .isPresent();
    }

    private JsonNode input(FxRobot robot, String state) {
        on.select(robot, state);
        robot.interact(() -> on.workbench.inspectorTabProperty().set("run.step"));
        return Json.readTrusted(robot.lookup("#step-json").<JsonEditor>query().text());
    }

    private static String chip(FxRobot robot) {
        return robot.from(robot.lookup("#run-status").queryAll())
                .lookup(".label")
                .<Label>query()
                .getText();
    }
}
