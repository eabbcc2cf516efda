package dev.statewright.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.asl.StatePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
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

/** Ctrl+P and Ctrl+Shift+P by their keys alone. */
@ExtendWith(ApplicationExtension.class)
class FindStoryTest {

    @TempDir
    Path home;

    private final StudioFixture on = new StudioFixture();

    @Start
    void start(Stage stage) throws IOException {
        on.show(stage, Files.createTempDirectory("find"), 960, 600);
    }

    @BeforeEach
    void openTwoWorkflows(FxRobot robot) throws IOException, TimeoutException {
        on.open(
                robot,
                Files.writeString(home.resolve("first.asl.json"), Sessions.GREETING.replace("Greet", "Welcome")));
        on.open(robot, Files.writeString(home.resolve("second.asl.json"), Sessions.GREETING));
        robot.interact(() -> on.canvas().requestFocus());
    }

    @Test
    void aStateIsFoundByItsNameAndSelected(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P).write("rest").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Rest")));
    }

    @Test
    void aStateOfAnotherOpenWorkflowBringsThatToTheFront(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P).write("welcome").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().file()).contains(home.resolve("first.asl.json"));
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Welcome")));
    }

    @Test
    void aFileIsFoundByItsName(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P).write("first").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().file()).contains(home.resolve("first.asl.json"));
    }

    @Test
    void anActionOfTheCatalogueIsInserted(FxRobot robot) {
        on.select(robot, "Greet");
        robot.push(KeyCode.CONTROL, KeyCode.P).write("lambda invoke").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.text()).contains("arn:aws:states:::lambda:invoke");
    }

    @Test
    void whatWasDoneLastComesFirstAndIsKept(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P)
                .write("show the code")
                .type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        ListView<Found> list = robot.lookup("#command-palette-found").query();

        assertThat(list.getItems().getFirst().text()).isEqualTo("Show the code");
        assertThat(on.workbench.preferences().get().commands()).isEqualTo(List.of("studio.code"));
        assertThat(list.getItems()).hasSizeGreaterThan(30);
    }
}
