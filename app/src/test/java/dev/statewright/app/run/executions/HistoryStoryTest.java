package dev.statewright.app.run.executions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Histories that were exported elsewhere, opened with and without the workflow that ran. */
@ExtendWith(ApplicationExtension.class)
class HistoryStoryTest {

    private static final String HISTORY = """
            {"events": [
              {"id": 1, "previousEventId": 0, "timestamp": "2026-05-01T10:00:00Z", "type": "ExecutionStarted", "executionStartedEventDetails": {"input": "{}"}},
              {"id": 2, "previousEventId": 0, "timestamp": "2026-05-01T10:00:00Z", "type": "PassStateEntered", "stateEnteredEventDetails": {"name": "Note", "input": "{}"}},
              {"id": 3, "previousEventId": 2, "timestamp": "2026-05-01T10:00:01Z", "type": "PassStateExited", "stateExitedEventDetails": {"name": "Note", "output": "{}"}},
              {"id": 4, "previousEventId": 3, "timestamp": "2026-05-01T10:00:01Z", "type": "WaitStateEntered", "stateEnteredEventDetails": {"name": "Pay", "input": "{}"}},
              {"id": 5, "previousEventId": 4, "timestamp": "2026-05-01T10:00:02Z", "type": "SomethingNew", "somethingNewEventDetails": {"a": 1}},
              {"id": 6, "previousEventId": 5, "timestamp": "2026-05-01T10:00:02Z", "type": "WaitStateExited", "stateExitedEventDetails": {"name": "Pay", "output": "{}"}},
              {"id": 7, "previousEventId": 6, "timestamp": "2026-05-01T10:00:02Z", "type": "ExecutionSucceeded", "executionSucceededEventDetails": {"output": "{}"}}
            ]}
            """;
    private static final String WORKFLOW = """
            {"StartAt": "Note", "States": {"Note": {"Type": "Pass", "Next": "Ship"}, "Ship": {"Type": "Pass", "End": true}}}
            """;

    @TempDir
    private static Path home;

    private Stage stage;
    private final StudioFixture on = new StudioFixture();
    private Path folder;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void openWindow(FxRobot robot) throws IOException {
        folder = Files.createTempDirectory(home, "workspace");
        robot.interact(() -> on.show(stage, folder.resolve("home"), 1440, 900));
    }

    @AfterEach
    void closeWorkflow(FxRobot robot) {
        robot.interact(() -> on.workbench.sessionProperty().set(null));
    }

    private void open(FxRobot robot, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        robot.interact(() -> on.files.open(file));
    }

    private String bar(FxRobot robot) {
        return robot.lookup("#history-bar").tryQuery().filter(Node::isVisible).isEmpty()
                ? ""
                : robot.from(robot.lookup("#history-bar").queryAll())
                        .lookup(".label")
                        .<Label>query()
                        .getText();
    }

    private StateStatus status(String state) {
        return on.session().overlayProperty().get().status(StatePath.root(state));
    }

    @Test
    void withoutAWorkflowTheStatesAndWaysOfTheHistoryAreDrawnAndColoured(FxRobot robot)
            throws IOException, TimeoutException {
        open(robot, "order-17.json", HISTORY);
        StudioFixture.until(() -> on.session() != null && status("Pay") == StateStatus.SUCCEEDED);
        assertThat(on.session().document().machine().states())
                .extracting(State::name)
                .containsExactly("Note", "Pay");
        assertThat(bar(robot)).startsWith("Drawn from the history order-17.json:");
        assertThat(robot.lookup("#run-events").<TableView<?>>query().getItems()).hasSize(7);
    }

    @Test
    void aHistoryThatStopsFittingIsShownOnTheWorkflowUpToThereAndSaysWhere(FxRobot robot)
            throws IOException, TimeoutException {
        open(robot, "shop.asl.json", WORKFLOW);
        StudioFixture.until(() -> on.session() != null);
        open(robot, "history.json", HISTORY);
        StudioFixture.until(() -> status("Note") == StateStatus.SUCCEEDED);
        assertThat(on.session().document().text()).isEqualTo(WORKFLOW);
        StudioFixture.until(() -> bar(robot).startsWith("Event 4 enters the state \"Pay\""));
        assertThat(robot.lookup("#run-events").<TableView<?>>query().getItems()).hasSize(3);
    }

    @Test
    void aForeignHistoryIsDrawnBesideTheWorkflowThatItDoesNotFit(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "shop.asl.json", WORKFLOW.replace("Note", "Other"));
        StudioFixture.until(() -> on.session() != null);
        open(robot, "history.json", HISTORY);
        StudioFixture.until(() -> on.workbench.documents().size() == 2
                && on.session().historyProperty().get().isPresent()
                && status("Pay") == StateStatus.SUCCEEDED);
    }

    @Test
    void aHistoryThatIsCutOffIsShownAsFarAsItGoes(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "cut.json", HISTORY.substring(0, HISTORY.indexOf("\"id\": 6") + 3));
        StudioFixture.until(() -> on.session() != null && status("Note") == StateStatus.SUCCEEDED);
        StudioFixture.until(() -> bar(robot).contains("The file is cut off at line 7"));
        assertThat(status("Pay")).isEqualTo(StateStatus.IN_PROGRESS);
    }

    @Test
    void theChipNamesTheHistoryThatIsShownAlsoWhereItBreaksOff(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "shop.asl.json", WORKFLOW.replace("Ship", "Pay"));
        StudioFixture.until(() -> on.session() != null);
        open(robot, "whole.json", HISTORY);
        StudioFixture.until(() -> chip(robot).endsWith("whole.json"));
        open(robot, "cut.json", HISTORY.substring(0, HISTORY.indexOf("\"id\": 6") + 3));
        StudioFixture.until(() -> bar(robot).contains("The file is cut off"));
        assertThat(chip(robot)).isEqualTo("broke off \u00b7 cut.json");
    }

    private static String chip(FxRobot robot) {
        return robot.from(robot.lookup("#run-status").queryAll())
                .lookup(".label")
                .<Label>query()
                .getText();
    }

    @Test
    void aFileOfEventsWithoutAnyThatCanBeReadSaysSo(FxRobot robot) throws IOException, TimeoutException {
        open(robot, "none.json", "{\"events\": []}");
        StudioFixture.until(() -> on.workbench.notices().shown().stream()
                .anyMatch(notice -> notice.text().startsWith("none.json: ")));
        assertThat(on.session()).isNull();
    }
}
