package dev.statewright.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Ctrl+P and Ctrl+Shift+P by their keys alone. */
class FindStoryTest extends WorkflowStory {

    @BeforeEach
    void openTwoWorkflows(FxRobot robot) throws IOException, TimeoutException {
        show(robot, 960, 600);
        on.open(
                robot,
                Files.writeString(folder.resolve("first.asl.json"), Sessions.GREETING.replace("Greet", "Welcome")));
        on.open(robot, Files.writeString(folder.resolve("second.asl.json"), Sessions.GREETING));
        robot.interact(() -> on.canvas().requestFocus());
    }

    @Test
    void aStateIsFoundByItsNameAndSelected(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P).write("rest").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Rest")));
    }

    @Test
    void theKeyboardIsThenWhereTheStateIs(FxRobot robot) {
        robot.interact(() -> robot.lookup("#palette-search").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.P).write("rest").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.canvas().isFocused()).isTrue();
    }

    @Test
    void aStateOfAnotherOpenWorkflowBringsThatToTheFront(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P).write("welcome").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().file()).contains(folder.resolve("first.asl.json"));
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Welcome")));
    }

    @Test
    void aFileIsFoundByItsName(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P).write("first").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.session().file()).contains(folder.resolve("first.asl.json"));
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
