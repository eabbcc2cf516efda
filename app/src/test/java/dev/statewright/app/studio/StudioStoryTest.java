package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.ViewMode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, driven with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class StudioStoryTest {

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    private Path greeting;

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1440, 900);
    }

    @BeforeEach
    void openAWorkflow(FxRobot robot) throws IOException, TimeoutException {
        greeting = on.openGreeting(robot, home);
    }

    @Test
    void renamingInTheInspectorChangesTheTextAndUndoBringsTheBytesBack(FxRobot robot) {
        on.select(robot, "Greet");
        robot.clickOn("#field-name")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("Hello")
                .push(KeyCode.ENTER);

        assertThat(on.text()).isEqualTo(Sessions.GREETING.replace("Greet", "Hello"));
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Hello")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void aFieldIsCommittedWhenItIsLeft(FxRobot robot) {
        on.select(robot, "Rest");
        robot.clickOn("#field-wait-value").push(KeyCode.CONTROL, KeyCode.A).write("30");
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
        robot.push(KeyCode.TAB);

        assertThat(on.text()).isEqualTo(Sessions.GREETING.replace("5", "30"));
    }

    @Test
    void inputThatIsNotTakenIsExplainedBesideTheField(FxRobot robot) {
        on.select(robot, "Rest");
        robot.clickOn("#field-wait-value")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("soon")
                .push(KeyCode.ENTER);

        assertThat(robot.lookup(".field-error").queryAs(Label.class).getText()).contains("soon");
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#field-wait-value").queryAs(TextField.class).getText())
                .isEqualTo("5");
    }

    @Test
    void inputGoesToTheStateThatItWasMeantFor(FxRobot robot) {
        on.select(robot, "Rest");
        robot.clickOn("#field-wait-value").push(KeyCode.CONTROL, KeyCode.A).write("30");
        on.select(robot, "Greet");

        assertThat(on.text()).isEqualTo(Sessions.GREETING.replace("5", "30"));
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Greet")));
        assertThat(robot.lookup("#inspector-title").queryAs(Label.class).getText())
                .isEqualTo("Greet");
    }

    @Test
    void theNextStateIsChosenFromTheStatesOfTheScope(FxRobot robot) {
        on.select(robot, "Greet");
        ComboBox<?> next = robot.lookup("#field-Next").queryComboBox();
        robot.interact(() -> next.getSelectionModel().selectLast());

        assertThat(on.text()).isEqualTo(Sessions.GREETING.replace("\"Next\": \"Rest\"", "\"End\": true"));
    }

    @Test
    void whatIsTypedInTheCodeIsOnTheCanvas(FxRobot robot) {
        show(robot, ViewMode.SPLIT);
        CodeArea code = code(robot);
        robot.interact(() -> {
            code.requestFocus();
            int place = code.getText().indexOf("5");
            code.selectRange(place, place + 1);
        });
        robot.write("42");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.text()).isEqualTo(Sessions.GREETING.replace("5", "42"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
        assertThat(code.getText()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void theCaretAndTheSelectionFollowEachOther(FxRobot robot) {
        show(robot, ViewMode.SPLIT);
        CodeArea code = code(robot);
        robot.interact(() -> {
            code.requestFocus();
            code.moveTo(code.getText().indexOf("Seconds"));
        });
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Rest")));

        robot.clickOn("#palette-search");
        on.select(robot, "Greet");
        assertThat(code.getCurrentParagraph()).isEqualTo(3);
    }

    @Test
    void halfWrittenTextIsKeptAndMarked(FxRobot robot) {
        show(robot, ViewMode.CODE);
        CodeArea code = code(robot);
        robot.interact(() -> {
            code.requestFocus();
            code.moveTo(code.getText().indexOf("\"Greet\": {") + "\"Greet\": {".length());
        });
        robot.push(KeyCode.ENTER).write("x");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().document().tree().errors()).isNotEmpty();
        assertThat(code.getText()).contains("\"Greet\": {\n      x");
    }

    @Test
    void aPassDraggedFromThePaletteStandsWhereItIsDropped(FxRobot robot) {
        robot.drag("#palette-Pass").moveTo(middleOfTheLineBehind("Greet"));
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.text()).isEqualTo(Sessions.GREETING.replace("""
                      "Next": "Rest"
                    },
                """, """
                      "Next": "Pass"
                    },
                    "Pass": {
                      "Type": "Pass",
                      "Next": "Rest"
                    },
                """));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void escapeTakesADragBack(FxRobot robot) {
        robot.drag("#palette-Pass").moveTo(middleOfTheLineBehind("Greet"));
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void aSlashGoesToTheSearchAndEnterInsertsWhatWasFound(FxRobot robot) {
        on.select(robot, "Greet");
        robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
        robot.write("/").write("succeed").push(KeyCode.ENTER);

        assertThat(on.session().document().machine().states())
                .extracting(state -> state.name())
                .containsExactly("Greet", "Success", "Rest");
    }

    @Test
    void searchingTheCodeSelectsWhatItFinds(FxRobot robot) {
        show(robot, ViewMode.CODE);
        CodeArea code = code(robot);
        robot.interact(code::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("rest").push(KeyCode.ENTER);

        assertThat(code.getSelectedText()).isEqualTo("Rest");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#find").tryQuery()).isEmpty();
    }

    @Test
    void unsavedWorkIsAskedForInTheWindow(FxRobot robot) {
        on.select(robot, "Greet");
        robot.clickOn("#field-name")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("Hello")
                .push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.W);

        assertThat(robot.lookup(".notice").queryAll()).hasSize(1);
        robot.clickOn("Save");
        assertThat(greeting).hasContent(Sessions.GREETING.replace("Greet", "Hello"));
        assertThat(on.session()).isNull();
    }

    private Point2D middleOfTheLineBehind(String state) {
        Transition transition = Transition.next(StatePath.root(state));
        List<Point> points =
                on.canvas().diagram().edge(transition).orElseThrow().points();
        Point from = points.getFirst();
        Point to = points.getLast();
        return on.screen(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
    }

    private void show(FxRobot robot, ViewMode mode) {
        robot.interact(() -> on.workbench.viewModeProperty().set(mode));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static CodeArea code(FxRobot robot) {
        return robot.lookup("#code").queryAs(CodeArea.class);
    }
}
