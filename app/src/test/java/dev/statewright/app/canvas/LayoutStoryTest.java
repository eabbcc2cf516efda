package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.action.Actions;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.position.PositionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
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

/** How the workflow is laid out, changed from the window; the definition never is. */
@ExtendWith(ApplicationExtension.class)
class LayoutStoryTest {

    private static final StatePath GREET = StatePath.root("Greet");
    private static final StatePath REST = StatePath.root("Rest");

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    private Path file;

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1200, 780);
    }

    @BeforeEach
    void openAWorkflow(FxRobot robot) throws IOException, TimeoutException {
        file = on.openGreeting(robot, Files.createTempDirectory(home, "workflow"));
        robot.interact(() -> on.canvas().requestFocus());
    }

    @Test
    void fromLeftToRightAndBackByKey(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.SHIFT, KeyCode.H);
        StudioFixture.until(() -> rect(REST).x() > rect(GREET).right());

        robot.push(KeyCode.SHIFT, KeyCode.H);
        StudioFixture.until(() -> rect(REST).y() > rect(GREET).bottom());
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void aCardMovedByHandStaysThereWhenTheWorkflowIsOpenedAgain(FxRobot robot) throws TimeoutException {
        double before = rect(REST).x() - rect(GREET).x();
        robot.interact(() -> on.session().select(Selection.of(REST)));
        robot.push(KeyCode.SHIFT, KeyCode.ALT, KeyCode.RIGHT);
        StudioFixture.until(() -> Math.abs(rect(REST).x() - rect(GREET).x() - before - 16) < 0.5);
        StudioFixture.until(() -> Files.exists(PositionFile.of(file)));

        on.open(robot, file);
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
        StudioFixture.until(() -> Math.abs(rect(REST).x() - rect(GREET).x() - before - 16) < 0.5);

        robot.interact(() -> actions().get("canvas.reset-positions").run());
        StudioFixture.until(() -> Math.abs(rect(REST).x() - rect(GREET).x() - before) < 0.5);
    }

    @Test
    void aClickOnItsSignFoldsAGroup(FxRobot robot) throws IOException, TimeoutException {
        on.open(robot, Files.writeString(file.resolveSibling("branched.asl.json"), Drawings.BRANCHED));
        StatePath yes = StatePath.root("Yes");
        Group group = on.canvas().diagram().group(yes).orElseThrow();
        robot.clickOn(on.screen(group.chevron().center()));
        StudioFixture.until(() -> on.canvas().diagram().card(yes).isPresent());

        robot.clickOn(on.screen(
                on.canvas().diagram().card(yes).orElseThrow().chevron().center()));
        StudioFixture.until(() -> on.canvas().diagram().group(yes).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(on.text()).isEqualTo(Drawings.BRANCHED);
    }

    private CanvasPane pane() {
        return (CanvasPane) on.window.scene().getRoot().lookup(".canvas-pane");
    }

    private Actions actions() {
        return pane().actions();
    }

    private Rect rect(StatePath state) {
        return on.canvas().diagram().rectOf(state).orElseThrow();
    }
}
