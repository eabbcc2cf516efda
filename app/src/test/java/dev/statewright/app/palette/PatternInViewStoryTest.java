package dev.statewright.app.palette;

import dev.statewright.app.session.Sessions;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Rect;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What is inserted is seen as a whole. */
class PatternInViewStoryTest extends WorkflowStory {

    @Test
    void aPatternThatIsLargerThanTheViewIsSeenFromFurtherAway(FxRobot robot) throws IOException, TimeoutException {
        show(robot, 960, 600);
        on.open(robot, write("greeting.asl.json", Sessions.GREETING));
        robot.interact(() -> on.canvas().zoomBy(1 / on.canvas().viewport().zoom()));
        robot.clickOn("#tab-patterns");
        ListView<?> list = control(robot, "#palette-list", ListView.class);
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(indexOf(list, "Saga compensation"));
        });
        robot.type(KeyCode.ENTER);
        StudioFixture.until(() -> inserted().size() > 3);

        // the picture comes from the background, and what was inserted into sight with it
        StudioFixture.until(() -> inserted().stream().allMatch(this::isSeen));
    }

    private boolean isSeen(StatePath state) {
        Rect view = on.canvas()
                .viewport()
                .visible(on.canvas().getWidth(), on.canvas().getHeight());
        return on.canvas().diagram().rectOf(state).filter(view::contains).isPresent();
    }

    private List<StatePath> inserted() {
        return on.session().selection().states();
    }

    private static int indexOf(ListView<?> list, String title) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof PaletteLine.Entry entry
                    && entry.item().title().equals(title)) {
                return i;
            }
        }
        throw new AssertionError("No " + title);
    }
}
