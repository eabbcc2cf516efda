package dev.statewright.app.studio;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A story about a workflow in the whole window: every test has a folder and a window of its own. */
@ExtendWith(ApplicationExtension.class)
public abstract class WorkflowStory {

    @TempDir
    static Path home;

    protected final StudioFixture on = new StudioFixture();
    /** Where the workflow lies. */
    protected Path folder;

    private Stage stage;

    @BeforeEach
    void prepare() throws IOException, TimeoutException {
        folder = Files.createTempDirectory(home, "workspace");
        stage = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWorkflow(FxRobot robot) {
        robot.interact(() -> on.workbench.sessionProperty().set(null));
    }

    /** Writes a file into the folder. */
    protected Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Shows the window, of 1440 by 900 pixels, with nothing open. */
    protected void show(FxRobot robot) {
        show(robot, 1440, 900);
    }

    protected void show(FxRobot robot, double width, double height) {
        robot.interact(() -> on.show(stage, folder.resolve("home"), width, height));
    }

    /** How the run has coloured a state outside of all others. */
    protected StateStatus status(String state) {
        return status(StatePath.root(state));
    }

    protected StateStatus status(StatePath state) {
        return on.session().overlayProperty().get().status(state);
    }

    /** Presses a button, a tab or a check box. */
    protected static void press(FxRobot robot, String id) {
        robot.interact(control(robot, id, ButtonBase.class)::fire);
    }

    protected static JsonEditor json(FxRobot robot, String id) {
        return control(robot, id, JsonEditor.class);
    }

    /** What stands on a label; nothing where it is not there. */
    protected static String text(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals("#" + node.getId()))
                .tryQuery()
                .map(node -> node instanceof Label label ? label.getText() : "")
                .orElse("");
    }

    /** @param id {@code #tab-run.steps}: it may hold what selectors do not take */
    protected static <T extends Node> T control(FxRobot robot, String id, Class<T> type) {
        return robot.lookup((Node node) -> id.equals("#" + node.getId())).queryAs(type);
    }
}
