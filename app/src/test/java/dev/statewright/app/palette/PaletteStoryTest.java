package dev.statewright.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.theme.Appearance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The palette alone, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class PaletteStoryTest {

    @TempDir
    static Path home;

    private final List<String> drags = new ArrayList<>();
    private DocumentSession session;

    @Start
    void start(Stage stage) {
        PreferenceStore preferences = new PreferenceStore(home.resolve(String.valueOf(System.nanoTime())));
        preferences.change(known -> known.withTheme(ThemeChoice.LIGHT));
        Workbench workbench =
                new Workbench(preferences, new SimpleObjectProperty<>(Appearance.LIGHT), DocumentServices.ofStudio());
        session = Sessions.of(Sessions.GREETING);
        PalettePane pane = new PalettePane(session, workbench, new Drags(), Optional.empty());
        stage.setScene(new Scene(pane, 252, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void aSearchAndEnterInsertTheBestFit(FxRobot robot) throws TimeoutException {
        search(robot, "putevents");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(session.document().text()).contains("\"Resource\": \"arn:aws:states:::events:putEvents\"");
    }

    @Test
    void fromTheSearchTheArrowsGoThroughTheList(FxRobot robot) throws TimeoutException {
        search(robot, "dynamo upd");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).contains("arn:aws:states:::aws-sdk:dynamodb:updateItem");

        robot.type(KeyCode.UP, KeyCode.UP);
        assertThat(robot.lookup("#palette-search").query().isFocused()).isTrue();
    }

    @Test
    void aServiceIsOpenedByKey(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-actions");
        await(() -> list(robot).getItems().stream().anyMatch(PaletteLine.Service.class::isInstance));
        int closed = list(robot).getItems().size();
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().select(indexOfService(robot));
        });
        robot.type(KeyCode.RIGHT);
        assertThat(list(robot).getItems()).hasSizeGreaterThan(closed);
        robot.type(KeyCode.LEFT);
        assertThat(list(robot).getItems()).hasSize(closed);
    }

    @Test
    void aFavouriteIsMadeByKey(FxRobot robot) throws TimeoutException {
        search(robot, "sqs send");
        robot.type(KeyCode.DOWN, KeyCode.F);

        assertThat(((PaletteLine.Entry) list(robot).getItems().get(1)).favourite())
                .isTrue();
    }

    @Test
    void theStarOfALineThatIsPointedAtCoversNothingOfItsText(FxRobot robot) {
        robot.clickOn("#tab-patterns");
        Node title = robot.lookup("#palette-retry-with-catch").query();
        robot.moveTo(title);
        WaitForAsyncUtils.waitForFxEvents();

        Node star = title.getParent().getParent().lookup(".palette-star");
        Node text = title.getParent();
        assertThat(star.getOpacity()).isEqualTo(1);
        assertThat(text.localToScene(text.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(star.localToScene(star.getLayoutBounds()).getMinX());
    }

    @Test
    void theChosenActionTellsItsArnItsPatternsAndItsParameters(FxRobot robot) throws TimeoutException {
        search(robot, "sqs send");
        assertThat(robot.lookup("#palette-detail").query().isVisible()).isFalse();
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#palette-detail .label").<Label>queryAll())
                .extracting(Label::getText)
                .contains(
                        "arn:aws:states:::sqs:sendMessage",
                        "Request and response · Wait for callback",
                        "Required",
                        "QueueUrl (string)",
                        "MessageBody (json)",
                        "Optional",
                        "DelaySeconds (integer)");
    }

    @Test
    void anotherSearchLeavesNothingChosen(FxRobot robot) throws TimeoutException {
        robot.clickOn("#palette-Wait");
        assertThat(list(robot).getSelectionModel().getSelectedItem()).isInstanceOf(PaletteLine.Entry.class);

        search(robot, "getitem");

        assertThat(list(robot).getSelectionModel().getSelectedItem()).isNull();
        assertThat(robot.lookup("#palette-detail").query().isVisible()).isFalse();
    }

    @Test
    void aRowIsDraggedAndEscapeTakesItBack(FxRobot robot) {
        robot.moveTo("#palette-Wait").press(MouseButton.PRIMARY).moveBy(40, 60).moveBy(10, 10);
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(drags).startsWith("started Wait").endsWith("cancelled").doesNotContain("dropped");
    }

    @Test
    void aPatternIsDraggedAsAWhole(FxRobot robot) {
        robot.clickOn("#tab-patterns");
        robot.moveTo("#palette-saga").press(MouseButton.PRIMARY).moveBy(40, 60).moveBy(10, 10);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(drags).startsWith("started Saga compensation").endsWith("dropped");
    }

    private void search(FxRobot robot, String text) throws TimeoutException {
        robot.clickOn("#palette-search").write(text);
        await(() -> list(robot).getItems().stream()
                .filter(PaletteLine.Entry.class::isInstance)
                .anyMatch(line -> ((PaletteLine.Entry) line).item().key().contains(":aws-sdk:")));
    }

    private static int indexOfService(FxRobot robot) {
        List<PaletteLine> lines = list(robot).getItems();
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> lines.get(i) instanceof PaletteLine.Service)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ListView<PaletteLine> list(FxRobot robot) {
        return robot.lookup("#palette-list").queryAs(ListView.class);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private final class Drags implements PaletteDrag {

        @Override
        public void started(StateTemplate template, double screenX, double screenY) {
            drags.add("started " + template.baseName());
        }

        @Override
        public void moved(double screenX, double screenY) {
            drags.add("moved");
        }

        @Override
        public void dropped(double screenX, double screenY) {
            drags.add("dropped");
        }

        @Override
        public void cancelled() {
            drags.add("cancelled");
        }
    }
}
