package dev.statewright.app.run.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.cli.StatewrightCommand;
import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.StateMark;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.run.StateStatus;
import dev.statewright.model.text.TextChange;
import dev.statewright.runtime.scenario.Departure;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Scenarios in the whole window: saved from a run, run, looked at where they fail, and what they cover. */
class ScenariosStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Look",
              "States": {
                "Look": {"Type": "Choice", "Choices": [{"Variable": "$.ok", "BooleanEquals": true, "Next": "Fine"}], "Default": "Bad"},
                "Fine": {"Type": "Pass", "Result": {"a": 1}, "End": true},
                "Bad": {"Type": "Fail", "Error": "Bad"}
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
    void aRunIsSavedAndFailsOnceTheWorkflowGoesAnotherWay(FxRobot robot) throws TimeoutException {
        robot.interact(() -> on.workbench.bottomTabProperty().set("run.start"));
        robot.interact(() -> robot.lookup("#run-input").<JsonEditor>query().setText("{\"ok\": true}"));
        press(robot, "#run-start");
        StudioFixture.until(() -> status("Fine") == StateStatus.SUCCEEDED);
        robot.interact(() -> on.workbench.bottomTabProperty().set("scenarios.list"));
        // the parts of a split pane come into the scene with the next pulse
        StudioFixture.until(() -> robot.lookup("#scenario-list").tryQuery().isPresent());
        StudioFixture.until(() -> !robot.lookup("#scenarios-save").queryButton().isDisabled());
        press(robot, "#scenarios-save");
        TextField name = robot.lookup("#scenario-name").query();
        assertThat(name.getText()).isEqualTo("ends at Fine");
        robot.interact(() -> name.setText("goes well"));
        robot.push(KeyCode.ENTER);
        StudioFixture.until(() -> list(robot).getItems().size() == 1);
        assertThat(StatewrightCommand.execute("test", folder.toString())).isZero();

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F5);
        StudioFixture.until(() -> progress(robot).equals("1 passed"));
        Label nothing = robot.lookup("#scenarios-nothing-chosen").query();
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        assertThat(nothing.isVisible()).isFalse();
        robot.interact(() -> list(robot).getSelectionModel().clearSelection());
        assertThat(nothing.isVisible()).isTrue();
        robot.interact(() ->
                robot.lookup("#scenarios-coverage").queryAs(ToggleButton.class).fire());
        assertThat(status("Fine")).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(status("Bad")).isEqualTo(StateStatus.NOT_STARTED);
        assertThat(robot.lookup("#scenarios-coverage")
                        .queryAs(ToggleButton.class)
                        .getText())
                .isEqualTo("Coverage: States 66\u2009% \u00b7 Transitions 100\u2009%");
        assertThat(robot.lookup(".uncovered-link").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactly("Bad", "default of Look");
        assertThat(on.session().coverageProperty().get())
                .isEqualTo(Map.of(StatePath.root("Look"), new StateMark("rules 1/2", StateMark.Tone.MISSING)));

        robot.interact(() -> on.session()
                .execute(new ReplaceText(TextChange.between(
                        WORKFLOW, WORKFLOW.replace("\"BooleanEquals\": true", "\"BooleanEquals\": false")))));
        StudioFixture.until(() -> list(robot).getItems().getFirst().result().isEmpty());
        assertThat(on.session().coverageProperty().get()).isEmpty();
        assertThat(status("Fine")).isEqualTo(StateStatus.NOT_STARTED);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F5);
        StudioFixture.until(() -> progress(robot).equals("0 passed, 1 failed"));
        assertThat(ScenariosStoryTest.<PathRow>table(robot, "#scenario-path").getItems())
                .extracting(PathRow::parted)
                .containsExactly(false, true);
        assertThat(robot.lookup("#scenario-differences").<Label>query().getText())
                .contains("path: at position 2 expected Fine, but Bad came");
        press(robot, "#scenario-show");
        StudioFixture.until(() -> on.session().selection().equals(Selection.of(StatePath.root("Bad"))));
        assertThat(on.workbench.bottomTabProperty().get()).isEqualTo("scenarios.list");
        StudioFixture.until(() -> status("Bad") != StateStatus.NOT_STARTED);
        // looked at once more: what is shown can still be saved
        press(robot, "#scenario-show");
        assertThat(robot.lookup("#scenarios-save").queryButton().isDisabled()).isFalse();
    }

    @Test
    void aFailingScenarioOpensAtThePointWhereItLeftThePath(FxRobot robot) throws TimeoutException {
        List<String> path = IntStream.range(0, 30).mapToObj(i -> "S" + i).toList();
        List<String> other = new ArrayList<>(path);
        other.set(20, "Elsewhere");
        PathTable table = new PathTable();
        robot.interact(() -> {
            Stage own = new Stage();
            own.setScene(new Scene(new StackPane(table), 300, 140));
            own.show();
            table.show(rows(path.subList(0, 2), path.subList(0, 2)), true);
        });
        StudioFixture.until(() -> firstLine(table) == 0);

        robot.interact(() -> table.show(rows(path, other), true));
        StudioFixture.until(() -> firstLine(table) == 19);
        robot.interact(() -> table.show(rows(path, path), true));
        StudioFixture.until(() -> firstLine(table) == 0);

        robot.interact(() -> table.getScene().getWindow().hide());
    }

    private static List<PathRow> rows(List<String> expected, List<String> actual) {
        return Departure.sideBySide(expected, actual).stream()
                .map(row -> new PathRow(row.expected(), row.actual(), row.differs()))
                .toList();
    }

    /** -1 while nothing is laid out. */
    private static int firstLine(PathTable table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : -1;
    }

    @Test
    void anotherClockIsWrittenAndTheScenarioStaysChosen(FxRobot robot) throws TimeoutException, IOException {
        Path file = write("shop.scenarios.yaml", """
                scenarios:
                  - name: one
                    input: {ok: true}
                    expect:
                      path: [Look, Fine]
                  - name: two
                """);
        robot.interact(() -> on.workbench.bottomTabProperty().set("scenarios.list"));
        StudioFixture.until(() -> robot.lookup("#scenario-list").tryQuery().isPresent()
                && list(robot).getItems().size() == 2);
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        // nothing has parted from a path before it was run
        assertThat(ScenariosStoryTest.<PathRow>table(robot, "#scenario-path").getItems())
                .extracting(PathRow::parted)
                .containsExactly(false, false);

        robot.interact(() -> clock(robot).setValue(ClockMode.SCALED));
        StudioFixture.until(() -> Files.readString(file).contains("clock: x10"));
        StudioFixture.until(() -> list(robot).getItems().getFirst().scenario().clock() == ClockMode.SCALED);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isZero();
        robot.interact(() -> clock(robot).setValue(ClockMode.VIRTUAL));
        StudioFixture.until(() -> !Files.readString(file).contains("clock"));
    }

    private static ChoiceBox<ClockMode> clock(FxRobot robot) {
        return robot.lookup("#scenario-clock").query();
    }

    private static ListView<ScenarioEntry> list(FxRobot robot) {
        return robot.lookup("#scenario-list").queryListView();
    }

    private static String progress(FxRobot robot) {
        return robot.lookup("#scenarios-progress").<Label>query().getText();
    }

    private static <T> TableView<T> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }
}
