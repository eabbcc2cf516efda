package dev.statewright.app.canvas;

import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A story about the canvas alone, in a window of its own for each test. */
@ExtendWith(ApplicationExtension.class)
abstract class CanvasStory {

    final CanvasFixture on = new CanvasFixture();

    @BeforeEach
    void showTheCanvas(FxRobot robot) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> on.show(stage));
    }
}
