package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Each field tells what it means and where it stands in the text. */
class FieldHelpStoryTest extends InspectorStory {

    @Test
    void aFieldTellsWhatItMeansAndWhereItStands(FxRobot robot) {
        select(robot, "Emit");
        robot.interact(() -> node(robot, "field-Parameters/Entries/0/Source", TextInputControl.class)
                .requestFocus());
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#field-help-text").queryLabeled().getText())
                .startsWith("string. A parameter of the API action that the task calls.");
        assertThat(robot.lookup(".json-pointer").queryLabeled().getText())
                .isEqualTo("/States/Emit/Parameters/Entries/0/Source");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theMarkThatExplainsAFieldStandsBesideTheStarOfWhatIsRequired(FxRobot robot) {
        select(robot, "Emit");
        Node star = robot.lookup(".required-mark").query();
        robot.moveTo(star);
        WaitForAsyncUtils.waitForFxEvents();
        Node mark = robot.lookup("#field-help-mark").query();

        assertThat(mark.localToScene(mark.getBoundsInLocal()).getMinX())
                .isGreaterThan(star.localToScene(star.getBoundsInLocal()).getMaxX());
    }

    @Test
    void theMarkThatExplainsAFieldKeepsToTheStarWhenTheLabelGrows(FxRobot robot) {
        select(robot, "Emit");
        Node star = robot.lookup(".required-mark").query();
        robot.moveTo(star);
        WaitForAsyncUtils.waitForFxEvents();
        Node mark = robot.lookup("#field-help-mark").query();
        AtomicReference<Double> gap = new AtomicReference<>();
        robot.interact(() -> {
            star.getParent().getChildrenUnmodifiable().getFirst().setStyle("-fx-font-size: 20px");
            star.getScene().getRoot().applyCss();
            star.getScene().getRoot().layout();
            gap.set(mark.localToScene(mark.getBoundsInLocal()).getMinX()
                    - star.localToScene(star.getBoundsInLocal()).getMaxX());
        });

        assertThat(gap.get()).isBetween(0.0, 6.0);
    }

    @Test
    void theMarkThatExplainsFieldsStandsBesideEachLabelThatIsPointedAt(FxRobot robot) {
        select(robot, "Emit");
        for (String id : List.of("field-name", "field-QueryLanguage", "field-Next", "field-Resource")) {
            Node label = node(robot, id, Node.class).getParent().lookup(".field-label");
            scrollTo(robot, label);
            robot.moveTo(label);
            WaitForAsyncUtils.waitForFxEvents();
            AtomicReference<Double> gap = new AtomicReference<>();
            robot.interact(() -> {
                Node mark = robot.lookup("#field-help-mark").query();
                mark.getScene().getRoot().layout();
                gap.set(mark.localToScene(mark.getBoundsInLocal()).getMinX()
                        - label.localToScene(label.getBoundsInLocal()).getMaxX());
            });
            assertThat(gap.get()).as(id).isBetween(0.0, 8.0);
        }
    }

    private static void scrollTo(FxRobot robot, Node node) {
        ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
        robot.interact(() -> {
            Node content = scroll.getContent();
            double y = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                    .getMinY();
            double more = content.getBoundsInLocal().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(y / more, 0, 1));
            scroll.getScene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
