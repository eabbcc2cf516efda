package dev.statewright.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Problems panel, by its keys. */
@ExtendWith(ApplicationExtension.class)
class ProblemsStoryTest {

    private static final String TEXT = """
            {
              "StartAt": "First",
              "States": {
                "First": {
                  "Type": "Pass",
                  "Parameters": {
                    "a": "$.x"
                  },
                  "Next": "Second"
                },
                "Second": {
                  "Type": "Pass",
                  "Parameters": {
                    "b": "$.y"
                  },
                  "Next": "Nowhere"
                }
              }
            }
            """;

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1200, 800);
    }

    @BeforeEach
    void openAWorkflow(FxRobot robot) throws IOException, TimeoutException {
        on.open(robot, Files.writeString(home.resolve("problems.asl.json"), TEXT));
        StudioFixture.until(() -> on.session().diagnostics().size() >= 3);
        robot.interact(() -> on.canvas().requestFocus());
    }

    @Test
    void f8GoesFromProblemToProblemOnTheCanvas(FxRobot robot) {
        int count = on.session().diagnostics().size();
        for (int i = 0; i < count; i++) {
            robot.type(KeyCode.F8);
            assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(i);
            ProblemPlace.stateOf(
                            on.session().document(),
                            list(robot).getSelectionModel().getSelectedItem())
                    .ifPresent(state -> assertThat(on.session().selection()).isEqualTo(Selection.of(state)));
        }
        Diagnostic last = list(robot).getSelectionModel().getSelectedItem();
        robot.type(KeyCode.F8);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(list(robot).getSelectionModel().getSelectedItem()).isEqualTo(last);
    }

    @Test
    void severitiesCanBeLeftOut(FxRobot robot) {
        robot.type(KeyCode.F8);
        robot.interact(
                () -> robot.lookup("#problems-error").<ToggleButton>query().fire());

        assertThat(list(robot).getItems()).isNotEmpty().noneMatch(each -> each.severity() == Severity.ERROR);
        robot.interact(
                () -> robot.lookup("#problems-error").<ToggleButton>query().fire());
        assertThat(list(robot).getItems()).hasSameSizeAs(on.session().diagnostics());
    }

    @Test
    void whatIsPassedOverIsToldNoMoreAndUndoTellsItAgain(FxRobot robot) throws TimeoutException {
        int before = on.session().diagnostics().size();
        Diagnostic warning = on.session().diagnostics().stream()
                .filter(each -> each.severity() != Severity.ERROR)
                .findFirst()
                .orElseThrow();
        StatePath state = ProblemPlace.stateOf(on.session().document(), warning).orElseThrow();
        FixItem passing = FixItem.withPassingOver(on.session(), warning).stream()
                .filter(item -> item.title().equals("Pass over " + warning.code() + " in \"" + state.name() + "\""))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> on.session().execute(passing.command()));
        StudioFixture.until(() -> on.session().diagnostics().size() == before - 1);

        robot.interact(() -> on.session().undo());
        StudioFixture.until(() -> on.session().diagnostics().size() == before);
        assertThat(on.text()).isEqualTo(TEXT);
    }

    @Test
    void theFixesUnfoldByKeyAndPutAllOfAKindRight(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.F8);
        int at = list(robot).getItems().stream().map(Diagnostic::code).toList().indexOf("NO_DOLLAR");
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(at));
        robot.push(KeyCode.ALT, KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Everywhere: Rename it to \"…\"");

        StudioFixture.until(() -> on.session().diagnostics().stream()
                .noneMatch(each -> each.code().equals("NO_DOLLAR")));
        assertThat(on.text()).contains("\"a.$\"", "\"b.$\"");
    }

    private static ListView<Diagnostic> list(FxRobot robot) {
        return robot.lookup("#run-problems").query();
    }
}
